package kz.ruqsat.sandbox.scenario;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import kz.ruqsat.sandbox.StandException;
import kz.ruqsat.sandbox.Waiting;
import kz.ruqsat.sandbox.client.Answer;
import kz.ruqsat.sandbox.client.Api;
import kz.ruqsat.sandbox.client.Berkut;
import kz.ruqsat.sandbox.client.ProblemException;
import kz.ruqsat.sandbox.process.Stand;
import kz.ruqsat.sandbox.process.StandService;
import kz.ruqsat.sandbox.scenario.Hands.Case;
import kz.ruqsat.sandbox.scenario.Step.Deed;
import kz.ruqsat.sandbox.scenario.Step.Refused;

/** Does what steps tell, on one stand, and looks whether it comes out as told. */
final class Player {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String OPERATOR_OF_KNB = "knb";
    private static final Duration STATE_SYSTEMS = Duration.ofSeconds(30);
    /** Numbers that people know a case by; told when they appear. */
    private static final Map<String, String> NUMBERS = new TreeMap<>(Map.of(
            "caseNumber", "case ",
            "registrationNumber", "invitation ",
            "stickerNumber", "sticker "));

    private final Stand stand;
    private final Map<StandService, Api> services = new TreeMap<>();

    Player(Stand stand) {
        this.stand = stand;
        for (StandService each : StandService.values()) {
            services.put(each, Api.of(stand, each));
        }
    }

    /**
     * Does a step.
     *
     * @return what came of it, as the end of the step's sentence, further lines below it; empty if nothing need be said
     * @throws StandException where it does not come out as told
     */
    String perform(Step step, Scenario scenario, Hands hands) {
        return step.meets().isPresent()
                ? refused(step, scenario, hands, step.meets().get())
                : performed(step, scenario, hands);
    }

    private String refused(Step step, Scenario scenario, Hands hands, Refused expected) {
        try {
            performed(step, scenario, hands);
        } catch (ProblemException problem) {
            return met(problem, expected);
        }
        throw new StandException(
                "this was to meet the problem " + expected.problem() + ", and nothing stood in its way");
    }

    private static String met(ProblemException problem, Refused expected) {
        boolean isAsTold = problem.type().equals(expected.problem())
                && (expected.status() == 0 || expected.status() == problem.status())
                && problem.rules().containsAll(expected.rules())
                && problem.grounds().containsAll(expected.grounds());
        if (!isAsTold) {
            throw new StandException(
                    "this was to meet " + expected + ", and met another problem: " + problem.getMessage());
        }
        return Stream.of(List.of("refused with " + problem.type()), problem.rules(), problem.grounds())
                .flatMap(List::stream)
                .reduce((all, next) -> all + ", " + next)
                .orElseThrow();
    }

    private String performed(Step step, Scenario scenario, Hands hands) {
        return switch (step.deed()) {
            case Deed.Files(String petition) -> file(step, scenario.petitions().get(petition), hands);
            case Deed.Applies deed -> apply(step, scenario, deed, hands);
            case Deed.Does deed -> act(step, deed, hands);
            case Deed.Posts deed -> post(step, deed, hands);
            case Deed.Looks(String on) -> look(step, on, hands);
            case Deed.AsksWhy(String on) -> askWhy(step.by(), hands.get(on));
            case Deed.AsksKnb(String on) -> counted(requestsAtKnb(hands.get(on).id()));
            case Deed.Kills(StandService service) -> kill(service);
        };
    }

    private String file(Step step, PetitionTold petition, Hands hands) {
        var answer = services.get(StandService.INVITATION)
                .post(step.by(), "/api/v1/petitions", hands.filled(petition.body()));
        var cases = answer.body().path("cases");
        for (int i = 0; i < petition.invited().size(); i++) {
            hands.take(petition.invited().get(i), new Case(StandService.INVITATION, "/api/v1/cases", cases.path(i)));
        }
        find(step, answer.body());
        return "case "
                + StreamSupport.stream(cases.spliterator(), false)
                        .map(each -> each.path("caseNumber").asText())
                        .reduce((all, next) -> all + ", " + next)
                        .orElse("none");
    }

    private String apply(Step step, Scenario scenario, Deed.Applies deed, Hands hands) {
        var holder = scenario.people().get(deed.person());
        var form = new LinkedHashMap<String, Object>(Map.of(
                "travelDocumentNumber",
                holder.passport(),
                "travelDocumentExpiresOn",
                holder.passportExpiresOn().toString(),
                "photo",
                "PHOTO-" + holder.passport(),
                "feePayment",
                "KZ-FEE-0001",
                "addressInKazakhstan",
                "Almaty, 17 Abay Avenue"));
        if (hands.has(deed.person())) {
            form.put("registrationNumber", hands.filled("${" + deed.person() + ".registrationNumber}"));
        }
        form.putAll(deed.fields());
        form.values().removeIf(java.util.Objects::isNull);
        return opened(step, StandService.VISA, "/api/v1/visa-applications", form, Optional.of(deed.as()), hands);
    }

    private String post(Step step, Deed.Posts deed, Hands hands) {
        return opened(step, deed.to(), hands.filled(deed.path()), deed.body(), deed.as(), hands);
    }

    private String opened(
            Step step, StandService service, String path, Map<String, Object> body, Optional<String> as, Hands hands) {
        var answer = services.get(service).post(step.by(), path, hands.filled(body));
        as.ifPresent(name -> hands.take(name, new Case(service, collection(answer, path), answer.body())));
        find(step, answer.body());
        return told(JSON.createObjectNode(), answer.body());
    }

    // What is filed at one address may live at another.
    private static String collection(Answer answer, String path) {
        var location = answer.location();
        return location.isEmpty() ? path : location.substring(0, location.lastIndexOf('/'));
    }

    private String act(Step step, Deed.Does deed, Hands hands) {
        var on = hands.get(deed.on());
        var api = services.get(on.service());
        // The state systems answer in real time, whatever the stand's clock says.
        Waiting.atMost(STATE_SYSTEMS)
                .until(() ->
                        api.get(step.by(), on.path()).body().path("awaiting").isMissingNode());
        var before = api.get(step.by(), on.path());
        var answer = api.post(step.by(), address(deed.act(), on), hands.filled(deed.body()), before.etag());
        var after = api.get(step.by(), on.path());
        hands.take(deed.on(), on.seen(after.body()));
        deed.as().ifPresent(name -> hands.take(name, made(on, answer)));
        find(step, after.body());
        return deed.act().equals("review") ? checks(after.body()) : outcome(before, answer, after);
    }

    /** The address of an act: below the case, or below the same id in another collection if it names one. */
    private static String address(String act, Case on) {
        int slash = act.indexOf('/');
        return slash < 0
                ? on.path() + "/" + act
                : "/api/v1/" + act.substring(0, slash) + "/" + on.id() + act.substring(slash);
    }

    private static Case made(Case on, Answer answer) {
        boolean isVisa = answer.body().has("visaId") && !answer.body().has("caseId");
        return new Case(on.service(), isVisa ? "/api/v1/visas" : on.collection(), answer.body());
    }

    private static String checks(JsonNode view) {
        return StreamSupport.stream(view.path("checks").spliterator(), false)
                .map(each -> words(each.path("check")) + " " + words(each.path("outcome")))
                .reduce((all, next) -> all + ", " + next)
                .orElse("");
    }

    private static String words(JsonNode code) {
        return code.asText().toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    private static String outcome(Answer before, Answer answer, Answer after) {
        var zone = answer.body().path("mrz");
        var numbers = told(before.body(), after.body());
        var state = after.body().path("state").asText();
        var lines = Stream.of(numbers.isEmpty() || numbers.equals(state) ? state : numbers + ", " + state)
                .filter(line -> !line.isEmpty())
                .toList();
        var all = new ArrayList<>(lines);
        if (zone.has("line1")) {
            all.add(zone.path("line1").asText());
            all.add(zone.path("line2").asText());
        }
        return String.join("\n", all);
    }

    /** Numbers that are there now and were not before; the state where there is none. */
    private static String told(JsonNode before, JsonNode after) {
        var numbers = NUMBERS.entrySet().stream()
                .filter(number -> !after.path(number.getKey()).asText("").isEmpty())
                .filter(number -> !after.path(number.getKey()).equals(before.path(number.getKey())))
                .map(number -> number.getValue() + after.path(number.getKey()).asText())
                .toList();
        return numbers.isEmpty() ? after.path("state").asText("") : String.join(", ", numbers);
    }

    private String look(Step step, String name, Hands hands) {
        var on = hands.get(name);
        var view = services.get(on.service()).get(step.by(), on.path()).body();
        hands.take(name, on.seen(view));
        find(step, view);
        return view.path("state").asText(view.path("applicationState").asText(""));
    }

    private static void find(Step step, JsonNode view) {
        step.finds().forEach((field, value) -> {
            JsonNode expected = JSON.valueToTree(value);
            var found = Hands.found(view, field);
            if (!expected.equals(found) && !expected.asText("").equals(found.asText(""))) {
                throw new StandException(field + " must be " + expected + ", and "
                        + (found.isMissingNode() ? "nothing" : found) + " was found");
            }
        });
    }

    /** Every finding that failed, with the line of the Rules behind it. */
    private String askWhy(String user, Case on) {
        var explanation =
                services.get(on.service()).get(user, on.path() + "/explanation").body();
        var lines = new ArrayList<String>();
        lines.add(explanation.at("/outcome/text/en").asText().toLowerCase(Locale.ROOT));
        explanation
                .path("checks")
                .forEach(check -> check.path("findings").forEach(finding -> {
                    if (finding.path("verdict").asText().equals("FAILED")) {
                        finding.path("explanation").forEach(text -> lines.add(text.asText()));
                        lines.add("%s %s, %s, %s, ground %s"
                                .formatted(
                                        finding.path("rule").asText(),
                                        finding.path("title").asText(),
                                        finding.path("confidence").asText(),
                                        finding.path("source").asText(),
                                        finding.path("ground").asText()));
                        finding.path("law").forEach(sentence -> lines.add("\u201c" + sentence.asText() + "\u201d"));
                    }
                }));
        if (lines.size() == 1) {
            throw new StandException("the refusal does not explain itself: " + explanation);
        }
        return String.join("\n", lines);
    }

    private static String counted(long requests) {
        return requests == 0 ? "none" : requests == 1 ? "one request" : requests + " requests";
    }

    /** How many requests Berkut has accepted for the case, asked of Berkut and not of our own services. */
    long requestsAtKnb(String caseId) {
        return new Berkut(services.get(StandService.BERKUT))
                .requests(OPERATOR_OF_KNB).stream()
                        .filter(request ->
                                request.path("caseReference").asText().equals(caseId))
                        .count();
    }

    private String kill(StandService service) {
        stand.kill9(service);
        stand.start(service);
        return "up again";
    }
}
