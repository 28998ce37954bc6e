package kz.ruqsat.checker.procedure;

import static java.util.stream.Collectors.toSet;

import java.util.Set;
import kz.ruqsat.checker.check.Check;
import kz.ruqsat.checker.check.Look;
import kz.ruqsat.checker.check.Outcome;
import kz.ruqsat.checker.picture.Picture;

/** CHK-09, R-080. */
public final class RefusedEarlyNeverAsked implements Check {

    @Override
    public String code() {
        return "CHK-09";
    }

    @Override
    public String holds() {
        return "of a case refused at acceptance or in review KNB never hears (R-080)";
    }

    @Override
    public Outcome examine(Picture picture) {
        Look look = new Look();
        Set<String> requests = picture.rows(Picture.APPROVAL, "approval_requests").stream()
                .map(row -> row.text("case_id"))
                .collect(toSet());
        Set<String> heard = picture.authority("accepted").stream()
                .map(entry -> entry.path("caseReference").asText())
                .collect(toSet());
        picture.cases("petition")
                .forEach(each -> each.first("I4", "I7").ifPresent(refused -> {
                    look.at();
                    if (requests.contains(each.id())) {
                        look.found(
                                each.id(),
                                refused.toString(),
                                "was refused, and approval-service has a request of the case");
                    }
                    if (heard.contains(each.id())) {
                        look.found(
                                each.id(),
                                refused.toString(),
                                "was refused, and Berkut's journal has a request of the case");
                    }
                }));
        return look.orNone("no case was refused at acceptance or in review");
    }
}
