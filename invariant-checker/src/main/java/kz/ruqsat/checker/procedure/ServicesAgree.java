package kz.ruqsat.checker.procedure;

import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import kz.ruqsat.checker.check.Check;
import kz.ruqsat.checker.check.Look;
import kz.ruqsat.checker.check.Outcome;
import kz.ruqsat.checker.picture.Case;
import kz.ruqsat.checker.picture.Logged;
import kz.ruqsat.checker.picture.Picture;
import kz.ruqsat.checker.picture.Row;
import kz.ruqsat.checker.published.StateModels;
import kz.ruqsat.checker.published.StateModels.Model;

/** CHK-22. What one service knows of another's case is so. */
public final class ServicesAgree implements Check {

    private static final Set<String> OPEN_REQUEST = Set.of("DISPATCHING", "IN_REVIEW", "EXTENDED");
    private static final Set<String> USABLE = Set.of("FETCHING", "OPEN", "TAKEN_UP");
    private static final Set<String> AGREED_ONCE = Set.of("AGREED", "USED", "EXPIRED", "ANNULLED");

    @Override
    public String code() {
        return "CHK-22";
    }

    @Override
    public String holds() {
        return "services agree: open requests, monitoring's last stages, mirrors of invitations";
    }

    @Override
    public Outcome examine(Picture picture) {
        Look look = new Look();
        approval(picture, look);
        monitoring(picture, look);
        invitations(picture, look);
        return look.orNone("there is no case that two services know");
    }

    private static void approval(Picture picture, Look look) {
        for (Case each : picture.cases("petition", "visa-application", "visa-operation")) {
            boolean waits = each.state().equals("AWAITING_KNB");
            boolean open = picture.find(Picture.APPROVAL, each.id())
                    .filter(request -> OPEN_REQUEST.contains(request.state()))
                    .isPresent();
            look.holds(
                    waits == open,
                    each.id(),
                    each.kind() + " " + each.state(),
                    open ? "has an open request at approval-service" : "has no open request at approval-service");
        }
    }

    private static void monitoring(Picture picture, Look look) {
        Map<String, Row> heads = picture.rows(Picture.MONITORING, "case_heads").stream()
                .collect(toMap(row -> row.text("case_id"), Function.identity(), (a, _) -> a));
        Map<String, Logged> last = new HashMap<>();
        picture.log().stream()
                .filter(event -> event.topic().equals(Picture.STAGES))
                .forEach(event -> last.put(event.caseId(), event));
        for (Case each : picture.cases()) {
            boolean reports =
                    StateModels.PUBLISHED.of(each.kind()).filter(Model::reports).isPresent();
            if (reports && last.containsKey(each.id())) {
                head(each, last.get(each.id()), Optional.ofNullable(heads.get(each.id())), look);
            }
        }
    }

    private static void head(Case each, Logged last, Optional<Row> head, Look look) {
        boolean same = head.filter(row ->
                        row.text("stage").equals(last.json().path("stage").asText()))
                .filter(row -> row.number("sequence") == last.sequence())
                .filter(row -> row.text("state").equals(each.state()))
                .isPresent();
        look.holds(
                same,
                each.id(),
                each.kind() + " " + each.state(),
                "was last reported as " + last.json().path("stage").asText() + ", and monitoring has "
                        + head.map(row -> row.text("stage") + " " + row.text("state"))
                                .orElse("nothing"));
    }

    private static void invitations(Picture picture, Look look) {
        Set<String> registered = picture.rows(Picture.INVITATION, "invitation_register").stream()
                .map(row -> row.text("case_id"))
                .collect(toSet());
        for (Case petition : picture.cases("petition")) {
            boolean agreed = AGREED_ONCE.contains(petition.state());
            look.holds(
                    agreed == registered.contains(petition.id()),
                    petition.id(),
                    "invitation_register",
                    agreed ? "lacks an invitation that was agreed" : "has an invitation that was not agreed");
            Optional<Case> entry = picture.find(Picture.VISA, petition.id());
            boolean usable = entry.filter(each -> USABLE.contains(each.state())).isPresent();
            look.holds(
                    agreed == entry.isPresent() && usable == petition.state().equals("AGREED"),
                    petition.id(),
                    "petition " + petition.state(),
                    "is " + entry.map(Case::state).orElse("unknown") + " at visa-service");
        }
    }
}
