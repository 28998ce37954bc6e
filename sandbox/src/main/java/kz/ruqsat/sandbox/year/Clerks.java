package kz.ruqsat.sandbox.year;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import kz.ruqsat.sandbox.StandException;
import kz.ruqsat.sandbox.client.Api;

/** Does what the plan says over REST, each act in the name of the test user whose act it is. Safe for use by many threads. */
final class Clerks {
    private static final String CASES = "/api/v1/cases";
    private static final String OPERATOR_OF_KNB = "knb";
    private static final int PAGE = 100;
    private static final Set<String> STATES_OF_AN_OFFICER =
            Set.of("SUBMITTED", "REGISTERED", "MIA_REVIEW", "AWAITING_DECISION");

    private final Api invitations;
    private final Api berkut;
    private final Map<String, String> caseIds = new ConcurrentHashMap<>();

    Clerks(Api invitations, Api berkut) {
        this.invitations = invitations;
        this.berkut = berkut;
    }

    /** Ids of the cases that were filed, by their references. */
    Map<String, String> caseIds() {
        return Map.copyOf(caseIds);
    }

    /** How KNB answers: mostly in time, some after an extension, some late or never; what is more than its desk gets done waits. */
    void instructKnb(YearPlan plan) {
        berkut.put(
                OPERATOR_OF_KNB,
                "/admin/profile",
                Map.of(
                        "seed", plan.seed(),
                        "drawnFrom", "PERSON",
                        "shares",
                                Map.of(
                                        "rejected",
                                        0.05,
                                        "extended",
                                        0.12,
                                        "silent",
                                        0.01,
                                        "late",
                                        0.03,
                                        "twice",
                                        0.005),
                        "workingDays", Map.of("from", 1, "to", 3),
                        "extendedDays", Map.of("from", 10, "to", 28),
                        "queue", Map.of("perWorkingDay", plan.knbPerWorkingDay())));
    }

    void perform(PlannedDeed deed) {
        switch (deed) {
            case PlannedDeed.Files(var petition) -> file(petition);
            case PlannedDeed.SendsBack(var at, var petition) -> sendBack(petition);
            case PlannedDeed.Corrects(var at, var petition) ->
                act(petition.by(), address(petition), "resubmission", petition.corrected());
            case PlannedDeed.Withdraws(var at, var petition) ->
                act(petition.by(), address(petition), "withdrawal", Map.of());
            case PlannedDeed.WorksOff(var at, var body) when body == Body.SLOW -> workOffSlowly(body.officer());
            case PlannedDeed.WorksOff(var at, var body) -> workOff(body.officer());
            case PlannedDeed.Outage(var at, int calls) ->
                berkut.post(
                        OPERATOR_OF_KNB,
                        "/admin/faults",
                        Map.of("kind", "OUTAGE", "path", "/berkut/", "method", "POST", "times", calls));
        }
    }

    private void file(PlannedPetition petition) {
        var cases = invitations
                .post(petition.by(), "/api/v1/petitions", petition.json())
                .body()
                .path("cases");
        for (int each = 0; each < petition.cases(); each++) {
            caseIds.put(
                    petition.reference(each), cases.path(each).path("caseId").asText());
        }
    }

    private String address(PlannedPetition petition) {
        var id = caseIds.get(petition.reference(0));
        if (id == null) {
            throw new StandException(petition.reference(0) + " was not filed");
        }
        return CASES + "/" + id;
    }

    private JsonNode act(String user, String address, String act, Object body) {
        return invitations
                .post(
                        user,
                        address + "/" + act,
                        body,
                        invitations.get(user, address).etag())
                .body();
    }

    private void sendBack(PlannedPetition petition) {
        var officer = petition.body().officer();
        var grounds = List.of(petition.flaw().ground());
        if (petition.flaw() == Flaw.UNPAID) {
            act(officer, address(petition), "return", Map.of("grounds", grounds));
        } else {
            act(officer, address(petition), "review-refusal", Map.of("grounds", grounds));
        }
    }

    /** Each case a stage: what was answered is decided, what was registered is reviewed, what has come is registered. */
    private void workOffSlowly(String officer) {
        var answered = queue(officer, "AWAITING_DECISION");
        var registered = queue(officer, "REGISTERED");
        var submitted = queue(officer, "SUBMITTED");
        each(answered, one -> step(officer, one));
        each(registered, one -> goOn(officer, step(officer, one)));
        each(submitted, one -> step(officer, one));
    }

    /** Each case as far as it goes. */
    private void workOff(String officer) {
        for (String state : List.of("AWAITING_DECISION", "MIA_REVIEW", "REGISTERED", "SUBMITTED")) {
            each(queue(officer, state), one -> goOn(officer, one));
        }
    }

    private void goOn(String officer, JsonNode one) {
        var now = one;
        while (STATES_OF_AN_OFFICER.contains(now.path("state").asText())) {
            now = step(officer, now);
        }
    }

    // One case that goes wrong is no reason to leave the others.
    private static void each(List<JsonNode> cases, Consumer<JsonNode> work) {
        var refusals = new ArrayList<String>();
        for (JsonNode one : cases) {
            try {
                work.accept(one);
            } catch (StandException refused) {
                refusals.add(refused.getMessage());
            }
        }
        if (!refusals.isEmpty()) {
            throw new StandException(String.join("; ", refusals));
        }
    }

    /** The next act of an officer on a case; the case afterwards. */
    private JsonNode step(String officer, JsonNode one) {
        var address = CASES + "/" + one.path("caseId").asText();
        return switch (one.path("state").asText()) {
            case "SUBMITTED" -> act(officer, address, "registration", Map.of());
            case "REGISTERED" -> act(officer, address, "review", Map.of());
            case "MIA_REVIEW" -> review(officer, address, one);
            case "AWAITING_DECISION" -> act(officer, address, "decision", decision(one));
            default -> throw new StandException(address + " is no officer's: " + one.path("state"));
        };
    }

    /** What the rules left open the officer has looked at; then it goes to KNB. */
    private JsonNode review(String officer, String address, JsonNode one) {
        for (JsonNode check : one.path("checks")) {
            if (check.path("outcome").asText().equals("LEFT_TO_OFFICER")) {
                return act(
                        officer,
                        address,
                        "checks/" + check.path("check").asText(),
                        Map.of("outcome", "PASSED", "ground", "", "reason", "looked at"));
            }
        }
        return act(officer, address, "approval-request", Map.of());
    }

    private static Map<String, Object> decision(JsonNode answered) {
        var isRejected = answered.path("verdict").asText().equals("REJECTED");
        return isRejected
                ? Map.of("decision", "REFUSE", "grounds", List.of("RG-SVC-03"))
                : Map.of("decision", "AGREE", "grounds", List.of());
    }

    private List<JsonNode> queue(String officer, String state) {
        var all = new ArrayList<JsonNode>();
        var cursor = "";
        do {
            var page = invitations
                    .get(officer, CASES + "?state=" + state + "&limit=" + PAGE + cursor)
                    .body();
            page.path("items").forEach(all::add);
            var next = page.path("next").asText("");
            cursor = next.isEmpty() ? "" : "&cursor=" + URLEncoder.encode(next, StandardCharsets.UTF_8);
        } while (!cursor.isEmpty());
        return all;
    }
}
