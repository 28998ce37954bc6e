package kz.ruqsat.sandbox.demo;

import static kz.ruqsat.sandbox.demo.ExpectedTerm.kept;

import java.time.LocalDate;
import java.util.List;
import kz.ruqsat.sandbox.client.Invitee;
import kz.ruqsat.sandbox.client.Petition;

/** The inviter withdraws while KNB has the case; the request is cancelled, and its term is nobody's breach. */
final class WithdrawnWhileWaiting {
    private static final Invitee AUNT =
            new Invitee("GUPTA", "MEERA", LocalDate.of(1959, 4, 12), "F", "IN", "P0006KNS0");

    private WithdrawnWhileWaiting() {}

    static Story story() {
        return new Story(
                "withdrawn-while-waiting",
                "Withdrawn by the inviter while KNB has it",
                Petition.ofOne(AUNT, Cast.PRIVATE_PERSON, "MIA75", "B10", "EMB-DEL")
                        .forPurpose("PRIVATE"),
                List.of(
                        Step.at(
                                "2026-03-19T12:00",
                                "A private person invites Meera Gupta, India, for B10",
                                Deeds::file),
                        Step.at("2026-03-19T12:30", "MIA75 registers the petition", Deeds.register(Cast.ALMATY)),
                        Step.at("2026-03-19T12:30", "MIA75 reviews it", Deeds.review(Cast.ALMATY)),
                        Step.at("2026-03-19T12:30", "MIA75 sends it to KNB", Deeds.sendForApproval(Cast.ALMATY)),
                        Step.at("2026-03-20T12:00", "The inviter withdraws", Deeds::withdraw)),
                List.of(ExpectedCase.invitation("WITHDRAWN", "MIA75")
                        .through("INV_REGISTERED", "INV_REVIEW_DONE", "INV_SENT_TO_KNB", "INV_WITHDRAWN")
                        .within(kept("MIA_REVIEW", "2026-03-20"), kept("KNB_3WD", "2026-03-27"))));
    }
}
