package kz.ruqsat.sandbox.demo;

import static kz.ruqsat.sandbox.demo.ExpectedTerm.kept;
import static kz.ruqsat.sandbox.demo.ExpectedTerm.missed;
import static kz.ruqsat.sandbox.demo.ExpectedTerm.running;

import java.time.LocalDate;
import java.util.List;
import kz.ruqsat.sandbox.client.Invitee;
import kz.ruqsat.sandbox.client.Petition;

/** KNB is silent: a breach on its account, neither consent nor refusal; its late answer counts all the same. */
final class SilenceAndLateAnswer {
    private static final Invitee AUDITOR =
            new Invitee("WEBER", "LENA", LocalDate.of(1988, 8, 8), "F", "DE", "C01XYKNL1");

    private SilenceAndLateAnswer() {}

    static Story story() {
        return new Story(
                "silence-and-late-answer",
                "Silence of KNB: a breach on its account, a late answer, the decision",
                Petition.ofOne(AUDITOR, Cast.STEPPE_TRADE, "MIA75", "B2", "EMB-BER")
                        .with("SERVICE_CONTRACT"),
                List.of(
                        Step.at(
                                "2026-03-18T11:00",
                                "Steppe Trade LLP invites Lena Weber, Germany, for B2",
                                Deeds::file),
                        Step.at("2026-03-18T11:30", "MIA75 registers the petition", Deeds.register(Cast.ALMATY)),
                        Step.at("2026-03-18T11:30", "MIA75 reviews it", Deeds.review(Cast.ALMATY)),
                        Step.at("2026-03-18T11:30", "MIA75 sends it to KNB", Deeds.sendForApproval(Cast.ALMATY)),
                        Step.at(
                                "2026-03-27T09:00",
                                "KNB's 3 working days are over without an answer: overdue, and still waiting",
                                Deeds.find(Cast.ALMATY, "AWAITING_KNB")),
                        Step.at(
                                "2026-03-27T11:10",
                                "KNB has answered, a working day late",
                                Deeds.find(Cast.ALMATY, "AWAITING_DECISION")),
                        Step.decisionAt("2026-03-27T15:00", "MIA75 agrees", Deeds.agree(Cast.ALMATY))),
                List.of(ExpectedCase.invitation("AGREED", "MIA75")
                        .through(
                                "INV_REGISTERED",
                                "INV_REVIEW_DONE",
                                "INV_SENT_TO_KNB",
                                "INV_KNB_OVERDUE",
                                "INV_KNB_ANSWERED",
                                "INV_AGREED")
                        .within(
                                kept("MIA_REVIEW", "2026-03-19"),
                                missed("KNB_3WD", "2026-03-26"),
                                kept("DECISION_1WD", "2026-03-30"),
                                running("INVITATION_TERM", "2027-03-27"))));
    }
}
