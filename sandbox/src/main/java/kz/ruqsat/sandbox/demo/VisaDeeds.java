package kz.ruqsat.sandbox.demo;

import static kz.ruqsat.sandbox.demo.CaseKind.INVITATION;
import static kz.ruqsat.sandbox.demo.CaseKind.VISA;

import kz.ruqsat.sandbox.StandException;

/** What an officer of a mission does with a visa application. */
final class VisaDeeds {
    private VisaDeeds() {}

    static Deed apply(String officer) {
        return (agencies, hand) -> {
            var petition = hand.petition();
            var application = agencies.visas()
                    .apply(
                            officer,
                            hand.get(INVITATION).registrationNumber(),
                            petition.invitee(),
                            petition.inviter().address());
            return "case " + hand.see(VISA, application).caseNumber();
        };
    }

    static Deed accept(String officer) {
        return (agencies, hand) -> hand.see(VISA, agencies.visas().accept(officer, hand.id(VISA), "KZ-FEE-0001"))
                .state();
    }

    static Deed takeFingerprints(String officer) {
        return (agencies, hand) -> hand.see(
                        VISA, agencies.visas().takeFingerprints(officer, hand.id(VISA), "FP-2026-000017"))
                .state();
    }

    static Deed approve(String officer) {
        return (agencies, hand) -> {
            agencies.visas().approve(officer, hand.id(VISA));
            var printed = hand.see(VISA, agencies.visas().read(officer, hand.id(VISA)));
            if (printed.stickerNumber().isEmpty()) {
                throw new StandException(printed.caseNumber() + " has no sticker though it is " + printed.state());
            }
            return "sticker " + printed.stickerNumber();
        };
    }

    static Deed issue(String officer) {
        return (agencies, hand) -> {
            var sticker = hand.get(VISA).stickerNumber();
            var visa = agencies.visas().issue(officer, hand.id(VISA), sticker);
            hand.see(VISA, agencies.visas().read(officer, hand.id(VISA)));
            return visa.path("mrz").path("line1").asText() + " "
                    + visa.path("mrz").path("line2").asText();
        };
    }
}
