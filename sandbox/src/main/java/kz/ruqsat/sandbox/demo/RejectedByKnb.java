package kz.ruqsat.sandbox.demo;

import static kz.ruqsat.sandbox.demo.ExpectedTerm.kept;

import java.time.LocalDate;
import java.util.List;
import kz.ruqsat.sandbox.client.Invitee;
import kz.ruqsat.sandbox.client.Petition;

/** KNB rejects on working day 2, with a reason that nobody outside approval-service reads; the division refuses. */
final class RejectedByKnb {
    private static final Invitee FITTER =
            new Invitee("SINGH", "VIKRAM", LocalDate.of(1993, 1, 30), "M", "IN", "P0005KNR2");

    private RejectedByKnb() {}

    static Story story() {
        return new Story(
                "rejected-by-knb",
                "Rejected by KNB, refused by the division in neutral words",
                Petition.ofOne(FITTER, Cast.TENGRI, "MIA71", "B2", "EMB-DEL").with("SERVICE_CONTRACT"),
                List.of(
                        Step.at(
                                "2026-03-19T11:00",
                                "Tengri Engineering invites Vikram Singh, India, for B2",
                                Deeds::file),
                        Step.at("2026-03-19T11:30", "MIA71 registers the petition", Deeds.register(Cast.ASTANA)),
                        Step.at("2026-03-19T11:30", "MIA71 reviews it", Deeds.review(Cast.ASTANA)),
                        Step.at("2026-03-19T11:30", "MIA71 sends it to KNB", Deeds.sendForApproval(Cast.ASTANA)),
                        Step.at(
                                "2026-03-26T11:10",
                                "KNB has answered on working day 2",
                                Deeds.find(Cast.ASTANA, "AWAITING_DECISION")),
                        Step.decisionAt(
                                "2026-03-26T15:30",
                                "MIA71 refuses on a negative answer of a body",
                                Deeds.refuse(Cast.ASTANA, "RG-SVC-03"))),
                List.of(ExpectedCase.invitation("REFUSED", "MIA71")
                        .through(
                                "INV_REGISTERED",
                                "INV_REVIEW_DONE",
                                "INV_SENT_TO_KNB",
                                "INV_KNB_ANSWERED",
                                "INV_REFUSED")
                        .within(
                                kept("MIA_REVIEW", "2026-03-20"),
                                kept("KNB_3WD", "2026-03-27"),
                                kept("DECISION_1WD", "2026-03-27"))
                        .on("RG-SVC-03")));
    }
}
