package kz.ruqsat.sandbox.demo;

import static kz.ruqsat.sandbox.demo.ExpectedTerm.kept;

import java.time.LocalDate;
import java.util.List;
import kz.ruqsat.sandbox.client.Invitee;
import kz.ruqsat.sandbox.client.Petition;

/** The place of issuance is wrong: refused at review, and KNB never hears of the case. */
final class RefusedAtReview {
    private static final Invitee DIRECTOR =
            new Invitee("MEHTA", "RAHUL", LocalDate.of(1981, 11, 2), "M", "IN", "P0002KNA2");

    private RefusedAtReview() {}

    static Story story() {
        return new Story(
                "refused-at-review",
                "Refused at review: wrong place of issuance, never sent to KNB",
                Petition.ofOne(DIRECTOR, Cast.TENGRI, "MIA71", "B3", "EMB-BER"),
                List.of(
                        Step.at(
                                "2026-03-18T09:10",
                                "Tengri Engineering invites Rahul Mehta, India, for B3, visa in Berlin",
                                Deeds::file),
                        Step.at("2026-03-18T09:20", "MIA71 registers the petition", Deeds.register(Cast.ASTANA)),
                        Step.at("2026-03-18T09:20", "MIA71 reviews it", Deeds.review(Cast.ASTANA)),
                        Step.decisionAt(
                                "2026-03-18T09:20",
                                "MIA71 refuses: a citizen of India gets his visa in New Delhi",
                                Deeds.refuseAtReview(Cast.ASTANA, "RG-MIA-04")),
                        Step.at("2026-03-18T09:20", "Tengri Engineering asks why", Deeds::askWhy),
                        Step.at(
                                "2026-03-18T09:20",
                                "KNB's operator looks for a request of this case",
                                Deeds::lookInVainAtKnb)),
                List.of(ExpectedCase.invitation("REFUSED", "MIA71")
                        .through("INV_REGISTERED", "INV_REVIEW_DONE", "INV_REFUSED")
                        .within(kept("MIA_REVIEW", "2026-03-19"))
                        .on("RG-MIA-04")
                        .neverSentToKnb()));
    }
}
