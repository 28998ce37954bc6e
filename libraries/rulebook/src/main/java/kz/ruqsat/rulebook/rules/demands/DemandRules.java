package kz.ruqsat.rulebook.rules.demands;

import java.util.List;
import kz.ruqsat.rulebook.facts.DocumentDemand;
import kz.ruqsat.rulebook.rules.Rule;

/** Whether a state body may ask for a document. Source. */
public final class DemandRules {
    /** In the order of the findings. */
    public static final List<Rule<DocumentDemand>> ALL = List.of(
            new NothingObtainable(),
            new NoNotarizedCopy(),
            new ExceptionIsNamed(),
            new ExceptionIsOnTheTable(),
            new OutageShiftsNothing(),
            new OnTheListOfTheStage());

    private DemandRules() {}
}
