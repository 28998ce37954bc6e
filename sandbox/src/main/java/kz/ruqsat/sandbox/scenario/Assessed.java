package kz.ruqsat.sandbox.scenario;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/**
 * What the law says of one invitee of a petition that was assessed and not filed.
 *
 * @param invitee its part of the answer of {@code POST /api/v1/assessments}
 * @param dueDates terms that would run
 */
record Assessed(JsonNode invitee, JsonNode dueDates) {
    private static final Set<String> BROUGHT = Set.of("GIVEN", "TO_GIVE", "LATER");

    String outlook() {
        return invitee.path("outlook").asText();
    }

    List<String> findings() {
        var checks = each(invitee.path("checks")).flatMap(check -> each(check.path("findings")));
        return Stream.concat(each(invitee.path("acceptance")), checks)
                .map(Findings::line)
                .distinct()
                .toList();
    }

    List<String> grounds() {
        return each(invitee.path("groundsFound")).map(JsonNode::asText).toList();
    }

    /** Documents that somebody brings, with the petition or later. */
    List<String> required() {
        return each(invitee.path("documents"))
                .filter(document -> BROUGHT.contains(document.path("standing").asText()))
                .map(document -> document.path("code").asText())
                .toList();
    }

    /** Documents that nobody may ask for, since the state has them. */
    List<String> forbidden() {
        return each(invitee.path("documents"))
                .filter(document -> document.path("standing").asText().equals("NOT_TO_BE_ASKED"))
                .map(document -> document.path("code").asText())
                .toList();
    }

    String division() {
        return invitee.at("/division/competent").asText();
    }

    /** Missions that may issue the visa. */
    List<String> place() {
        return each(invitee.at("/place/right"))
                .map(mission -> mission.path("code").asText())
                .toList();
    }

    /** Terms as {@code KNB_3WD 2026-03-26}, in the order in which they would run. */
    List<String> terms() {
        return each(dueDates)
                .map(due -> due.path("clock").asText() + " "
                        + due.at("/computation/lastDay").asText())
                .toList();
    }

    private static Stream<JsonNode> each(JsonNode list) {
        return StreamSupport.stream(list.spliterator(), false);
    }
}
