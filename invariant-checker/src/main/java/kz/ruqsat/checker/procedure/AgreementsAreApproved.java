package kz.ruqsat.checker.procedure;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;

import java.util.Map;
import kz.ruqsat.checker.check.Check;
import kz.ruqsat.checker.check.Look;
import kz.ruqsat.checker.check.Outcome;
import kz.ruqsat.checker.picture.Case;
import kz.ruqsat.checker.picture.Move;
import kz.ruqsat.checker.picture.Picture;

/** CHK-08. */
public final class AgreementsAreApproved implements Check {

    @Override
    public String code() {
        return "CHK-08";
    }

    @Override
    public String holds() {
        return "every agreed invitation was approved by KNB before, once, or waived on a basis";
    }

    @Override
    public Outcome examine(Picture picture) {
        Look look = new Look();
        Map<String, Long> requests = picture.rows(Picture.APPROVAL, "approval_requests").stream()
                .collect(groupingBy(row -> row.text("case_id"), counting()));
        picture.cases("petition")
                .forEach(each -> each.first("I10").ifPresent(agreed -> {
                    long asked = requests.getOrDefault(each.id(), 0L);
                    if (each.first("I8a").isPresent()) {
                        waived(each, asked, look);
                    } else {
                        approved(picture, agreed, asked, look);
                    }
                }));
        return look.orNone("no invitation was agreed");
    }

    private static void waived(Case petition, long asked, Look look) {
        Move waived = petition.first("I8a").orElseThrow();
        boolean based = !waived.detail().path("basis").asText().isEmpty()
                && waived.role().equals("MFA_OFFICER");
        look.holds(based, petition.id(), waived.toString(), "waives the approval without a basis of the MFA");
        look.holds(
                asked == 0,
                petition.id(),
                "approval_requests",
                "has " + asked + " requests to KNB, and the approval was waived");
    }

    private static void approved(Picture picture, Move agreed, long asked, Look look) {
        look.holds(asked == 1, agreed.caseId(), agreed.toString(), "was agreed with " + asked + " requests to KNB");
        boolean approved = picture.find(Picture.APPROVAL, agreed.caseId())
                .flatMap(request -> request.first("K5"))
                .filter(answer -> !answer.at().isAfter(agreed.at()))
                .isPresent();
        look.holds(approved, agreed.caseId(), agreed.toString(), "was agreed, and no approval was received before");
    }
}
