package kz.ruqsat.sandbox.scenario;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import kz.ruqsat.sandbox.client.Invitee;

/**
 * A case or several told as steps, with what must come of them.
 *
 * @param name name of its file without the ending, as in the report
 * @param title what it shows
 * @param rules ids of the rules it tells of, such as {@code R-086}
 * @param alone whether it needs a stand of its own, since others would suffer from what is done
 * @param people who appears, by name
 * @param petitions how cases begin, by name
 * @param steps in order of time
 * @param ends how its cases must end
 */
public record Scenario(
        String name,
        String title,
        List<String> rules,
        boolean alone,
        Map<String, Invitee> people,
        Map<String, PetitionTold> petitions,
        List<Step> steps,
        List<ExpectedCase> ends) {

    public Scenario {
        rules = List.copyOf(rules);
        people = Map.copyOf(people);
        petitions = Map.copyOf(petitions);
        steps = List.copyOf(steps);
        ends = List.copyOf(ends);
    }

    /** When its first step is. */
    public Instant begins() {
        return steps.getFirst().at();
    }
}
