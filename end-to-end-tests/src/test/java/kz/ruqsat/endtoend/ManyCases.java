package kz.ruqsat.endtoend;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import kz.ruqsat.sandbox.client.Invitations;
import kz.ruqsat.sandbox.client.Invitee;
import kz.ruqsat.sandbox.client.Petition;
import kz.ruqsat.sandbox.client.Petition.Inviter;

/** Petitions of one division, one invitee each, whose travel documents tell KNB what to answer. */
final class ManyCases {
    private static final Inviter INVITER =
            new Inviter("inviter-steppe", "491240000504", "Steppe Trade LLP", "270000000", "Uralsk, 3 Abay Street");
    // Every way a case can go within five working days, with the state it must end in.
    private static final Map<String, String> ENDS = new LinkedHashMap<>(
            Map.of("KNA0", "AGREED", "KNA1", "AGREED", "KNA2", "AGREED", "KNR2", "REFUSED", "KNL1", "AGREED"));

    private final Invitations invitations;
    private final LocalDate entryOn;
    private final Map<String, String> expectedStates = new ConcurrentHashMap<>();

    /**
     * Cases that are filed one after the other.
     *
     * @param invitations where
     * @param entryOn first day of the visas
     */
    ManyCases(Invitations invitations, LocalDate entryOn) {
        this.invitations = invitations;
        this.entryOn = entryOn;
    }

    /** Files that many, as fast as they are taken. */
    void file(int count) {
        var ends = List.copyOf(ENDS.keySet());
        for (int number = 0; number < count; number++) {
            var end = ends.get(number % ends.size());
            var invitee = new Invitee(
                    "SHARMA", "ANITA", LocalDate.of(1990, 5, 17), "F", "IN", "Q%04d%s".formatted(number, end));
            var filed = invitations.file(Petition.ofOne(invitee, INVITER, WholeStand.DESK_DIVISION, "B3", "EMB-DEL")
                    .enteringOn(entryOn));
            expectedStates.put(filed.getFirst().caseId(), ENDS.get(end));
        }
    }

    int filed() {
        return expectedStates.size();
    }

    /** State each case must end in, by case id. */
    Map<String, String> expectedStates() {
        return Map.copyOf(expectedStates);
    }
}
