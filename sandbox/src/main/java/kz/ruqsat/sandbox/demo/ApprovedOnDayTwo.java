package kz.ruqsat.sandbox.demo;

import static kz.ruqsat.sandbox.demo.ExpectedTerm.kept;

import java.time.LocalDate;
import java.util.List;
import kz.ruqsat.sandbox.client.Invitee;
import kz.ruqsat.sandbox.client.Petition;

/** KNB approves on working day 2, an officer agrees, and the mission issues a visa after taking fingerprints. */
final class ApprovedOnDayTwo {
    private static final Invitee ENGINEER =
            new Invitee("SHARMA", "ANITA", LocalDate.of(1990, 5, 17), "F", "IN", "P0001KNA2");

    private ApprovedOnDayTwo() {}

    static Story story() {
        var petition = Petition.ofOne(ENGINEER, Cast.STEPPE_TRADE, "MIA75", "B2", "EMB-DEL")
                .enteringOn(LocalDate.of(2026, 4, 6))
                .with("SERVICE_CONTRACT");
        return new Story(
                "approved-on-day-2",
                "Approved on working day 2, agreed, visa issued with fingerprints",
                petition,
                List.of(
                        Step.at(
                                "2026-03-18T09:30",
                                "Steppe Trade LLP invites Anita Sharma, India, for B2",
                                Deeds::file),
                        Step.at("2026-03-18T10:00", "MIA75 registers the petition", Deeds.register(Cast.ALMATY)),
                        Step.at("2026-03-18T10:00", "MIA75 reviews it", Deeds.review(Cast.ALMATY)),
                        Step.at("2026-03-18T10:00", "MIA75 sends it to KNB", Deeds.sendForApproval(Cast.ALMATY)),
                        Step.at(
                                "2026-03-20T11:10",
                                "KNB has answered on working day 2",
                                Deeds.find(Cast.ALMATY, "AWAITING_DECISION")),
                        Step.decisionAt("2026-03-20T15:00", "MIA75 agrees", Deeds.agree(Cast.ALMATY)),
                        Step.at(
                                "2026-03-26T10:00",
                                "The embassy in New Delhi takes her application",
                                VisaDeeds.apply(Cast.NEW_DELHI)),
                        Step.at("2026-03-26T10:00", "It accepts it", VisaDeeds.accept(Cast.NEW_DELHI)),
                        Step.at(
                                "2026-03-26T14:00",
                                "It takes her fingerprints, due from 16 on",
                                VisaDeeds.takeFingerprints(Cast.NEW_DELHI)),
                        Step.at("2026-03-27T11:00", "It prints", VisaDeeds.approve(Cast.NEW_DELHI)),
                        Step.decisionAt("2026-03-27T11:30", "It issues the visa", VisaDeeds.issue(Cast.NEW_DELHI))),
                List.of(invitation(), visa()));
    }

    private static ExpectedCase invitation() {
        return ExpectedCase.invitation("USED", "MIA75")
                .through("INV_REGISTERED", "INV_REVIEW_DONE", "INV_SENT_TO_KNB", "INV_KNB_ANSWERED", "INV_AGREED")
                .within(
                        kept("MIA_REVIEW", "2026-03-19"),
                        kept("KNB_3WD", "2026-03-26"),
                        kept("DECISION_1WD", "2026-03-26"),
                        kept("INVITATION_TERM", "2027-03-20"));
    }

    // The clock stands while fingerprints are awaited, so the same term appears twice.
    private static ExpectedCase visa() {
        return ExpectedCase.visa("ISSUED", "EMB-DEL")
                .through("VISA_ACCEPTED", "VISA_FINGERPRINT_PENDING", "VISA_FINGERPRINT_DONE", "VISA_ISSUED")
                .within(kept("MISSION_VISA", "2026-04-02"), kept("MISSION_VISA", "2026-04-02"));
    }
}
