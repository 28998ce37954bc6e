package kz.ruqsat.benchmarks;

import java.time.LocalDate;
import kz.ruqsat.sandbox.client.Invitee;
import kz.ruqsat.sandbox.client.Petition;

/** Petitions that pass every check, of one invitee each, all different. */
final class Petitions {

    private static final Petition.Inviter INVITER = new Petition.Inviter(
            "inviter-steppe", "491240000504", "Steppe Trade LLP", "750000000", "Almaty, 7 Abay Avenue");
    private static final LocalDate BORN = LocalDate.of(1990, 5, 17);

    private Petitions() {}

    /** The petition of a number; Berkut answers by its default. */
    static Petition numbered(int number) {
        return forPassport("Z%07d".formatted(number));
    }

    static Petition forPassport(String passport) {
        Invitee invitee = new Invitee("SHARMA", "ANITA", BORN, "F", "IN", passport);
        return Petition.ofOne(invitee, INVITER, "MIA75", "B3", "EMB-DEL");
    }
}
