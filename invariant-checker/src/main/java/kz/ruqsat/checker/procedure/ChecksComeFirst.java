package kz.ruqsat.checker.procedure;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import kz.ruqsat.checker.check.Check;
import kz.ruqsat.checker.check.Look;
import kz.ruqsat.checker.check.Outcome;
import kz.ruqsat.checker.picture.Case;
import kz.ruqsat.checker.picture.Move;
import kz.ruqsat.checker.picture.Picture;

/** CHK-11, R-081. The history tells the checks: what the machine found at I6, what officers recorded since. */
public final class ChecksComeFirst implements Check {

    private static final List<String> CHECKS =
            List.of("PURPOSE", "ENTRIES_AND_VALIDITY", "PLACE_OF_ISSUANCE", "REFUSAL_GROUNDS");

    @Override
    public String code() {
        return "CHK-11";
    }

    @Override
    public String holds() {
        return "the four checks are recorded as passed before a petition goes to KNB (R-081)";
    }

    @Override
    public Outcome examine(Picture picture) {
        Look look = new Look();
        picture.cases("petition")
                .forEach(each -> each.moves("I8", "I8a").forEach(sent -> {
                    Map<String, String> recorded = recordedBefore(each, sent);
                    CHECKS.forEach(check -> look.holds(
                            recorded.getOrDefault(check, "not made").equals("PASSED"),
                            each.id(),
                            sent.toString(),
                            "was sent with the check " + check + " " + recorded.getOrDefault(check, "not made")));
                }));
        return look.orNone("no petition was sent to KNB");
    }

    private static Map<String, String> recordedBefore(Case petition, Move sent) {
        Map<String, String> recorded = new TreeMap<>();
        petition.moves("I6", "R-081")
                .filter(move -> move.number() < sent.number())
                .forEach(move -> {
                    move.detail()
                            .path("checks")
                            .forEach(check -> recorded.put(
                                    check.path("check").asText(),
                                    check.path("outcome").asText()));
                    if (move.detail().has("check")) {
                        recorded.put(
                                move.detail().path("check").asText(),
                                move.detail().path("outcome").asText());
                    }
                });
        return recorded;
    }
}
