package kz.ruqsat.sandbox.scenario;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import kz.ruqsat.sandbox.StandException;
import kz.ruqsat.sandbox.client.Api;
import kz.ruqsat.sandbox.client.ProblemException;
import kz.ruqsat.sandbox.process.DrivenStand;
import kz.ruqsat.sandbox.process.StandService;

/** Does what steps tell, on one stand, and looks whether it comes out as told. */
final class Player implements AutoCloseable {
    private final Map<StandService, Api> services = new TreeMap<>();
    private final CaseDeeds cases;
    private final AgencyDeeds agencies;
    private final PartDeeds parts;
    private final RawDeeds raw;
    private final Witness witness;

    Player(DrivenStand stand) {
        for (StandService each : StandService.values()) {
            services.put(each, Api.of(stand, each));
        }
        this.witness = new Witness(services, stand.kafka());
        this.cases = new CaseDeeds(services);
        this.agencies = new AgencyDeeds(services, witness);
        this.parts = new PartDeeds(stand);
        this.raw = new RawDeeds(services, stand.kafka(), witness);
    }

    /** Starts what a scenario stopped and did not start again, so that others do not suffer from it. */
    void startWhatIsDown() {
        parts.startWhatIsDown();
    }

    /** Everything that the scenario gave a name to, as it stands now. */
    List<SeenCase> seen(Hands hands) {
        return witness.seen(hands);
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
        throw new Difference.Found(
                List.of(new Difference("a refusal", expected.lines(), List.of("nothing stood in its way"))));
    }

    private static String met(ProblemException problem, Refused expected) {
        var actual = Stream.of(
                        List.of(problem.type(), Integer.toString(problem.status())),
                        problem.rules(),
                        problem.grounds(),
                        problem.errors())
                .flatMap(List::stream)
                .toList();
        if (!expected.isMetBy(problem)) {
            throw new Difference.Found(
                    List.of(new Difference("a refusal; " + problem.getMessage(), expected.lines(), actual)));
        }
        return Stream.of(List.of("refused with " + problem.type()), problem.rules(), problem.grounds())
                .flatMap(List::stream)
                .reduce((all, next) -> all + ", " + next)
                .orElseThrow();
    }

    private String performed(Step step, Scenario scenario, Hands hands) {
        return switch (step.deed()) {
            case Deed.Files(String petition) ->
                cases.file(step, scenario.petitions().get(petition), hands);
            case Deed.Refiles deed -> cases.refile(step, scenario.petitions().get(deed.petition()), deed, hands);
            case Deed.Assesses deed -> cases.assess(step, scenario.petitions().get(deed.petition()), deed, hands);
            case Deed.Applies deed -> cases.apply(step, scenario.people().get(deed.person()), deed, hands);
            case Deed.Does deed -> cases.act(step, deed, hands);
            case Deed.Posts deed -> cases.post(step, deed, hands);
            case Deed.Looks(String on) -> cases.look(step, on, hands);
            case Deed.Awaits(String on) -> cases.await(step, on, hands);
            case Deed.AsksWhy(String on) -> cases.askWhy(step.by(), hands.get(on));
            case Deed.AsksKnb deed -> agencies.askKnb(deed, hands);
            case Deed.Scripts deed -> agencies.script(deed, hands);
            case Deed.Enters deed -> agencies.enter(deed, hands);
            case Deed.Forgets deed -> agencies.forget(deed, hands);
            case Deed.Breaks deed -> agencies.breakDown(deed, hands);
            case Deed.Mends(String fault) -> agencies.mend(fault, hands);
            case Deed.Kills(StandService service) -> parts.kill(service);
            case Deed.Stops(Optional<StandService> service) -> parts.stop(service);
            case Deed.Starts(Optional<StandService> service) -> parts.start(service);
            case Deed.Calls deed -> raw.call(step, deed, hands);
            case Deed.Sends deed -> raw.send(deed, hands);
            case Deed.Repeats deed -> raw.repeat(deed, hands);
            case Deed.Waits() -> "";
        };
    }

    @Override
    public void close() {
        witness.close();
        raw.close();
    }
}
