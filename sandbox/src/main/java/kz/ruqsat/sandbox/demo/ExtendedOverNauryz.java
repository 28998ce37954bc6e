package kz.ruqsat.sandbox.demo;

import static kz.ruqsat.sandbox.demo.ExpectedTerm.kept;
import static kz.ruqsat.sandbox.demo.ExpectedTerm.running;

import java.time.LocalDate;
import java.util.List;
import kz.ruqsat.sandbox.client.Invitee;
import kz.ruqsat.sandbox.client.Petition;

/** KNB extends on working day 2, which the holidays move a week on, and approves on calendar day 28. */
final class ExtendedOverNauryz {
    private static final Invitee RESEARCHER =
            new Invitee("KHAN", "AHMED", LocalDate.of(1976, 2, 29), "M", "PK", "AB123KNE1");

    private ExtendedOverNauryz() {}

    static Story story() {
        return new Story(
                "extended-over-nauryz",
                "Extended on working day 2, across the Nauryz holidays, approved on calendar day 28",
                Petition.ofOne(RESEARCHER, Cast.ALTAI, "MIA23", "B3", "EMB-ISB"),
                List.of(
                        Step.at("2026-03-19T10:00", "Altai Research invites Ahmed Khan, Pakistan, for B3", Deeds::file),
                        Step.at("2026-03-19T10:30", "MIA23 registers the petition", Deeds.register(Cast.ATYRAU)),
                        Step.at("2026-03-19T10:30", "MIA23 reviews it", Deeds.review(Cast.ATYRAU)),
                        Step.at("2026-03-19T10:30", "MIA23 sends it to KNB", Deeds.sendForApproval(Cast.ATYRAU)),
                        Step.at(
                                "2026-03-26T11:10",
                                "KNB has asked for a detailed check: 30 calendar days in all",
                                Deeds.find(Cast.ATYRAU, "AWAITING_KNB")),
                        Step.at(
                                "2026-04-16T11:10",
                                "KNB has answered on calendar day 28",
                                Deeds.find(Cast.ATYRAU, "AWAITING_DECISION")),
                        Step.decisionAt("2026-04-16T15:00", "MIA23 agrees", Deeds.agree(Cast.ATYRAU))),
                List.of(ExpectedCase.invitation("AGREED", "MIA23")
                        .through(
                                "INV_REGISTERED",
                                "INV_REVIEW_DONE",
                                "INV_SENT_TO_KNB",
                                "INV_KNB_EXTENDED",
                                "INV_KNB_ANSWERED",
                                "INV_AGREED")
                        .within(
                                kept("MIA_REVIEW", "2026-03-20"),
                                kept("KNB_3WD", "2026-03-27"),
                                kept("KNB_30CD", "2026-04-20"),
                                kept("DECISION_1WD", "2026-04-17"),
                                running("INVITATION_TERM", "2027-04-16"))));
    }
}
