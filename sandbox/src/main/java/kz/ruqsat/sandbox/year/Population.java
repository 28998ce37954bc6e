package kz.ruqsat.sandbox.year;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import kz.ruqsat.businesstime.KazakhstanTime;
import kz.ruqsat.sandbox.client.Invitee;
import kz.ruqsat.sandbox.client.Petition;
import kz.ruqsat.sandbox.client.Petition.Inviter;

/** Draws who invites whom for what: invented people with passports that nobody else has. */
final class Population {
    private static final Inviter STEPPE =
            new Inviter("inviter-steppe", "491240000504", "Steppe Trade LLP", "750000000", "Almaty, 17 Abay Avenue");
    private static final Inviter TENGRI = new Inviter(
            "inviter-tengri", "491251001806", "Tengri Engineering", "710000000", "Astana, 4 Syganak Street");
    private static final Inviter ALTAI =
            new Inviter("inviter-altai", "491242001800", "Altai Research", "230000000", "Atyrau, 9 Satpaev Street");
    private static final Inviter PRIVATE =
            new Inviter("inviter-private", "991231501807", "A private person", "750000000", "Almaty, 22 Dostyk Avenue");
    private static final List<Inviter> COMPANIES = List.of(STEPPE, STEPPE, TENGRI, ALTAI);

    private static final List<String> SURNAMES =
            List.of("SHARMA", "KHAN", "MEHTA", "WANG", "NGUYEN", "PATEL", "LI", "AHMED", "REDDY", "TRAN");
    private static final List<String> NAMES = List.of("ANITA", "RAVI", "MEI", "OMAR", "LINH", "SANA", "VIJAY", "HUI");
    private static final String WRONG_MISSION = "EMB-BER";
    private static final double SEVERAL = 0.10;
    private static final int MOST_INVITEES = 4;
    private static final int DAYS_OF_VISA = 30;

    private final Lots lots;
    private int people;

    Population(Lots lots) {
        this.lots = lots;
    }

    /** Where people come from: citizenship, the mission that serves it, and how often. */
    private record Origin(String country, String mission, double share) {}

    private static final List<Origin> ORIGINS = List.of(
            new Origin("IN", "EMB-DEL", 0.50),
            new Origin("CN", "EMB-BJS", 0.15),
            new Origin("PK", "EMB-ISB", 0.20),
            new Origin("VN", "EMB-HAN", 0.15));

    /** The petition of a number, for one invitee and, if so many are left, sometimes for some. */
    PlannedPetition petition(int number, Instant filedAt, int left) {
        var day = KazakhstanTime.dateOf(filedAt);
        var wish = lots.weighted(List.of(Wish.values()), each -> each.weight(day.getMonth()));
        var isEarly = day.isBefore(YearPlan.AMENDED_ON);
        var flaw = wish == Wish.MISSION_STAFF || isEarly ? Flaw.NONE : Flaw.drawn(lots);
        var body = body(wish, flaw, isEarly);
        var inviter = inviter(wish);
        var origin = lots.weighted(ORIGINS, Origin::share);
        int invitees = flaw == Flaw.NONE && lots.hits(SEVERAL) ? Math.min(left, lots.between(2, MOST_INVITEES)) : 1;
        var entry = day.plusDays(lots.between(35, 80));
        var petition = new Petition(
                inviter,
                body.name(),
                wish.purpose(),
                wish.category(),
                "SINGLE",
                entry,
                entry.plusDays(DAYS_OF_VISA - 1L),
                wish.stayDays(),
                flaw == Flaw.WRONG_PLACE ? WRONG_MISSION : origin.mission(),
                wish.documents(),
                IntStream.range(0, invitees)
                        .mapToObj(_ -> person(wish, flaw, origin.country()))
                        .toList());
        var by = wish == Wish.MISSION_STAFF ? Body.MFA.officer() : inviter.user();
        return new PlannedPetition(number, filedAt, by, body, petition, flaw);
    }

    // A flaw needs an officer, so it comes where there is one who is not slow, and so does what the desk does not take
    // yet; a first work visa belongs to its
    // region (R-110).
    private Body body(Wish wish, Flaw flaw, boolean isEarly) {
        if (wish == Wish.MISSION_STAFF) {
            return Body.MFA;
        }
        var drawn = lots.weighted(Body.divisions(), Body::share);
        var isTaken = isEarly ? !drawn.officer().isEmpty() : flaw == Flaw.NONE || drawn == Body.MIA71;
        return wish == Wish.WORK || !isTaken ? Body.LARGEST : drawn;
    }

    private Inviter inviter(Wish wish) {
        return switch (wish) {
            case VISIT -> PRIVATE;
            case WORK, MISSION_STAFF -> STEPPE;
            default -> lots.oneOf(COMPANIES);
        };
    }

    // The beginning of a passport tells the state registers who it is, see state-registers-stub; no end is one that
    // Berkut knows.
    private Invitee person(Wish wish, Flaw flaw, String country) {
        var beginning = flaw == Flaw.BARRED ? "RGBAR" : wish == Wish.WORK ? "RGLPV" : "Y";
        var born = LocalDate.of(1960, 1, 1).plusDays(lots.between(0, 15_000));
        return new Invitee(
                lots.oneOf(SURNAMES),
                lots.oneOf(NAMES),
                born,
                lots.hits(0.4) ? "F" : "M",
                country,
                beginning + "%06d".formatted(++people));
    }
}
