package kz.ruqsat.sandbox.demo;

import java.util.List;
import kz.ruqsat.sandbox.client.Petition;

/**
 * A case told as steps, with what must come of it.
 *
 * @param name short name, as in the report
 * @param title what it shows
 * @param petition how it begins
 * @param steps in order of time
 * @param expected how its cases must end
 */
public record Story(String name, String title, Petition petition, List<Step> steps, List<ExpectedCase> expected) {
    public Story {
        steps = List.copyOf(steps);
        expected = List.copyOf(expected);
    }
}
