package kz.ruqsat.sandbox.scenario;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.util.List;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import kz.ruqsat.sandbox.client.Api;
import kz.ruqsat.sandbox.client.ProblemException;
import kz.ruqsat.sandbox.scenario.Hands.Case;

/** What the rules found in a case, wherever its service shows it to the auditor, a line a finding. */
public final class Findings {
    private static final String PETITIONS = "/api/v1/cases";
    private static final String AUDITOR = "auditor";
    private static final int NOT_FOUND = 404;

    private Findings() {}

    /** As {@code R-073 FAILED RG-MIA-04}: rule, verdict and, if it has one, ground. */
    static String line(JsonNode finding) {
        return Stream.of("rule", "verdict", "ground")
                .map(part -> finding.path(part).asText(""))
                .filter(part -> !part.isEmpty())
                .reduce((all, next) -> all + " " + next)
                .orElse("");
    }

    /** Those of the last assessment; none of a case in which nothing was assessed. */
    static List<String> of(Case known, JsonNode view, Api api) {
        if (view.has("findings")) {
            return lines(each(view.path("findings")));
        }
        return switch (known.collection()) {
            case PETITIONS -> ofPetition(known.id(), api);
            case "/api/v1/visa-operations" -> lines(each(page(api, known.path() + "/findings")));
            default -> List.of();
        };
    }

    /** Those of the last assessment of the case of a petition. */
    public static List<String> ofPetition(String caseId, Api invitations) {
        return lines(each(page(invitations, PETITIONS + "/" + caseId + "/explanation")
                        .path("checks"))
                .flatMap(check -> each(check.path("findings"))));
    }

    private static JsonNode page(Api api, String path) {
        try {
            return api.get(AUDITOR, path).body();
        } catch (ProblemException problem) {
            if (problem.status() == NOT_FOUND) {
                return MissingNode.getInstance();
            }
            throw problem;
        }
    }

    private static List<String> lines(Stream<JsonNode> findings) {
        return findings.map(Findings::line).distinct().toList();
    }

    private static Stream<JsonNode> each(JsonNode list) {
        return StreamSupport.stream(list.spliterator(), false);
    }
}
