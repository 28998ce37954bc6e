package kz.ruqsat.sandbox.scenario;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.StreamSupport;
import kz.ruqsat.sandbox.Waiting;
import kz.ruqsat.sandbox.client.Answer;
import kz.ruqsat.sandbox.client.Api;
import kz.ruqsat.sandbox.client.Invitee;
import kz.ruqsat.sandbox.process.StandService;
import kz.ruqsat.sandbox.scenario.Hands.Case;

/** What inviters, officers and the portal do with cases, over REST. */
final class CaseDeeds {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Set<String> COLLECTIONS = Acts.collections();
    private static final Duration STATE_SYSTEMS = Duration.ofSeconds(30);
    private static final Duration AWAITED = Duration.ofSeconds(60);

    private final Map<StandService, Api> services;

    CaseDeeds(Map<StandService, Api> services) {
        this.services = services;
    }

    String file(Step step, PetitionTold petition, Hands hands) {
        var answer = services.get(StandService.INVITATION)
                .post(step.by(), "/api/v1/petitions", hands.filled(petition.body()));
        var cases = answer.body().path("cases");
        for (int i = 0; i < petition.invited().size(); i++) {
            hands.take(petition.invited().get(i), new Case(StandService.INVITATION, "/api/v1/cases", cases.path(i)));
        }
        step.requireFound(answer.body());
        return "case "
                + StreamSupport.stream(cases.spliterator(), false)
                        .map(each -> each.path("caseNumber").asText())
                        .reduce((all, next) -> all + ", " + next)
                        .orElse("none");
    }

    String refile(Step step, PetitionTold petition, Deed.Refiles deed, Hands hands) {
        var act = new Deed.Does("resubmission", deed.on(), Optional.empty(), petition.bodyFor(deed.on()));
        return act(step, act, hands);
    }

    String assess(Step step, PetitionTold petition, Deed.Assesses deed, Hands hands) {
        var request = new LinkedHashMap<String, Object>();
        request.put("petition", hands.filled(petition.body()));
        deed.day().ifPresent(day -> request.put("on", day.toString()));
        var answer = services.get(StandService.INVITATION)
                .post(step.by(), "/api/v1/assessments", request)
                .body();
        var assessed = new Assessed(answer.path("invitees").path(deed.invitee()), answer.path("dueDates"));
        var who = petition.invited().get(deed.invitee());
        var differences = step.shows().stream()
                .map(each -> each.against(who, assessed))
                .flatMap(Optional::stream)
                .toList();
        if (!differences.isEmpty()) {
            throw new Difference.Found(differences);
        }
        step.requireFound(answer);
        return assessed.outlook();
    }

    String apply(Step step, Invitee holder, Deed.Applies deed, Hands hands) {
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
        form.values().removeIf(Objects::isNull);
        return opened(step, StandService.VISA, "/api/v1/visa-applications", form, Optional.of(deed.as()), hands);
    }

    String post(Step step, Deed.Posts deed, Hands hands) {
        return opened(step, deed.to(), hands.filled(deed.path()), deed.body(), deed.as(), hands);
    }

    private String opened(
            Step step, StandService service, String path, Map<String, Object> body, Optional<String> as, Hands hands) {
        var answer = services.get(service).post(step.by(), path, hands.filled(body));
        as.ifPresent(name -> hands.take(name, new Case(service, collection(answer, path), answer.body())));
        step.requireFound(answer.body());
        return Outcomes.told(JSON.createObjectNode(), answer.body());
    }

    // What is filed at one address may live at another.
    private static String collection(Answer answer, String path) {
        var location = answer.location();
        return location.isEmpty() ? path : location.substring(0, location.lastIndexOf('/'));
    }

    String act(Step step, Deed.Does deed, Hands hands) {
        var on = hands.get(deed.on());
        var api = services.get(on.service());
        if (!step.isAboutSilentSystems()) {
            awaitStateSystems(api, step.by(), on);
        }
        var before = api.get(step.by(), on.path());
        var answer = api.post(step.by(), address(deed.act(), on), hands.filled(deed.body()), before.etag());
        var after = api.get(step.by(), on.path());
        hands.take(deed.on(), on.seen(after.body()));
        deed.as().ifPresent(name -> hands.take(name, made(on, answer)));
        step.requireFound(after.body());
        return deed.act().equals("review") ? Outcomes.checks(after.body()) : Outcomes.outcome(before, answer, after);
    }

    // They answer in real time, whatever the stand's clock says.
    private static void awaitStateSystems(Api api, String user, Case on) {
        Waiting.atMost(STATE_SYSTEMS)
                .until(() -> api.get(user, on.path()).body().path("awaiting").isMissingNode());
    }

    /** The address of an act: below the case, or below the same id in another collection if it names one. */
    private static String address(String act, Case on) {
        int slash = act.indexOf('/');
        return slash >= 0 && COLLECTIONS.contains(act.substring(0, slash))
                ? "/api/v1/" + act.substring(0, slash) + "/" + on.id() + act.substring(slash)
                : on.path() + "/" + act;
    }

    private static Case made(Case on, Answer answer) {
        boolean isVisa = answer.body().has("visaId") && !answer.body().has("caseId");
        return new Case(on.service(), isVisa ? "/api/v1/visas" : on.collection(), answer.body());
    }

    String look(Step step, String name, Hands hands) {
        var on = hands.get(name);
        var view = services.get(on.service()).get(step.by(), on.path()).body();
        hands.take(name, on.seen(view));
        step.requireFound(view);
        return view.path("state").asText(view.path("applicationState").asText(""));
    }

    /** Looks until the case stands as told. */
    String await(Step step, String name, Hands hands) {
        var waiting = Waiting.atMost(AWAITED);
        while (true) {
            try {
                return look(step, name, hands);
            } catch (Difference.Found notYet) {
                if (!waiting.pause()) {
                    throw notYet;
                }
            }
        }
    }

    String askWhy(String user, Case on) {
        return Outcomes.why(
                services.get(on.service()).get(user, on.path() + "/explanation").body());
    }
}
