package kz.ruqsat.sandbox.demo;

import static kz.ruqsat.sandbox.demo.CaseKind.INVITATION;

import java.util.ArrayList;
import java.util.List;
import kz.ruqsat.sandbox.StandException;
import kz.ruqsat.sandbox.client.CaseView;

/** What inviters and officers do with a petition. */
final class Deeds {
    private Deeds() {}

    static String file(Agencies agencies, CaseInHand hand) {
        var cases = agencies.invitations().file(hand.petition());
        var filed = hand.see(INVITATION, cases.getFirst());
        return "case " + filed.caseNumber();
    }

    static Deed register(String officer) {
        return (agencies, hand) -> state(hand, agencies.invitations().register(officer, hand.id(INVITATION)));
    }

    /** Runs the four checks and says what each found. */
    static Deed review(String officer) {
        return (agencies, hand) -> {
            hand.see(INVITATION, agencies.invitations().review(officer, hand.id(INVITATION)));
            var checks =
                    agencies.invitations().read(officer, hand.id(INVITATION)).checks();
            return String.join(
                    ", ",
                    checks.entrySet().stream()
                            .map(check -> words(check.getKey()) + " " + words(check.getValue()))
                            .toList());
        };
    }

    static Deed sendForApproval(String officer) {
        return (agencies, hand) -> state(hand, agencies.invitations().sendForApproval(officer, hand.id(INVITATION)));
    }

    static Deed refuseAtReview(String officer, String... grounds) {
        return (agencies, hand) ->
                state(hand, agencies.invitations().refuseAtReview(officer, hand.id(INVITATION), List.of(grounds)));
    }

    static Deed agree(String officer) {
        return (agencies, hand) -> {
            agencies.invitations().agree(officer, hand.id(INVITATION));
            var agreed = hand.see(INVITATION, agencies.invitations().read(officer, hand.id(INVITATION)));
            return "invitation " + agreed.registrationNumber();
        };
    }

    static Deed refuse(String officer, String... grounds) {
        return (agencies, hand) ->
                state(hand, agencies.invitations().refuse(officer, hand.id(INVITATION), List.of(grounds)));
    }

    /** The inviter asks why, and reads every finding that failed, with the line of the Rules behind it. */
    static String askWhy(Agencies agencies, CaseInHand hand) {
        var inviter = hand.petition().inviter().user();
        var explanation = agencies.invitations().explanation(inviter, hand.id(INVITATION));
        var lines = new ArrayList<String>();
        lines.add(explanation.path("outcome").path("text").path("en").asText().toLowerCase(java.util.Locale.ROOT));
        explanation
                .path("checks")
                .forEach(check -> check.path("findings").forEach(finding -> {
                    if (finding.path("verdict").asText().equals("FAILED")) {
                        finding.path("explanation").forEach(text -> lines.add(text.asText()));
                        lines.add(finding.path("rule").asText() + " "
                                + finding.path("title").asText() + ", "
                                + finding.path("confidence").asText() + ", "
                                + finding.path("source").asText() + ", ground "
                                + finding.path("ground").asText());
                        finding.path("law").forEach(sentence -> lines.add("\u201c" + sentence.asText() + "\u201d"));
                    }
                }));
        if (lines.size() == 1) {
            throw new StandException("the refusal does not explain itself: " + explanation);
        }
        return String.join("\n", lines);
    }

    static String withdraw(Agencies agencies, CaseInHand hand) {
        var inviter = hand.petition().inviter().user();
        return state(hand, agencies.invitations().withdraw(inviter, hand.id(INVITATION)));
    }

    /** Looks where the case stands, which must be in that state. */
    static Deed find(String officer, String expectedState) {
        return (agencies, hand) -> {
            var found = hand.see(INVITATION, agencies.invitations().read(officer, hand.id(INVITATION)));
            if (!found.state().equals(expectedState)) {
                throw new StandException(
                        found.caseNumber() + " must be " + expectedState + " by now, and is " + found.state());
            }
            return found.state();
        };
    }

    /** KNB's operator looks for the case among all requests that Berkut has, and must not find it. */
    static String lookInVainAtKnb(Agencies agencies, CaseInHand hand) {
        var requests = Knb.requestsOf(agencies, hand.id(INVITATION));
        if (requests != 0) {
            throw new StandException("KNB has " + requests + " requests of a case that was never to be sent");
        }
        return "none";
    }

    private static String state(CaseInHand hand, CaseView view) {
        return hand.see(INVITATION, view).state();
    }

    private static String words(String code) {
        return code.toLowerCase(java.util.Locale.ROOT).replace('_', ' ');
    }
}
