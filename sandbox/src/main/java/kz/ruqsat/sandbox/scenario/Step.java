package kz.ruqsat.sandbox.scenario;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import kz.ruqsat.sandbox.process.StandService;

/**
 * One step of a scenario.
 *
 * @param at when, on the stand's clock
 * @param by test user in whose name it is done; empty where nobody has to be named
 * @param sentence who does what, for people
 * @param deed what is done
 * @param meets the refusal it must meet, if it must not succeed
 * @param finds what must be found afterwards in the case or the answer: JSON pointer, or name of a field, and value
 */
record Step(Instant at, String by, String sentence, Deed deed, Optional<Refused> meets, Map<String, Object> finds) {

    private static final Set<String> DECISIONS =
            Set.of("decision", "review-refusal", "refusal", "issue", "execution", "correction");

    /** What somebody does. Cases have names: a person's invitation that of the person, others as the step says. */
    sealed interface Deed {

        /** An inviter files a petition; its cases get the names of the people invited. */
        record Files(String petition) implements Deed {}

        /** A mission takes the application of an invited person; {@code fields} replace those of the usual form. */
        record Applies(String person, String as, Map<String, Object> fields) implements Deed {}

        /** An act on a case, by the last part of its address; what it answers may get a name, too. */
        record Does(String act, String on, Optional<String> as, Map<String, Object> body) implements Deed {}

        /** Any request that creates something. */
        record Posts(StandService to, String path, Optional<String> as, Map<String, Object> body) implements Deed {}

        /** Looks where a case stands. */
        record Looks(String on) implements Deed {}

        /** Asks why a case stands where it stands. */
        record AsksWhy(String on) implements Deed {}

        /** KNB's operator counts the requests that Berkut has of a case. */
        record AsksKnb(String on) implements Deed {}

        /** A service dies as in a crash and is started again. */
        record Kills(StandService service) implements Deed {}
    }

    /**
     * A refusal.
     *
     * @param problem name of the problem, such as {@code rule-violation}
     * @param status HTTP status; 0 if it is not looked at
     * @param rules ids that it must name
     * @param grounds codes that it must name
     */
    record Refused(String problem, int status, List<String> rules, List<String> grounds) {}

    /** Whether a body decides a case by it. */
    boolean isDecision() {
        return deed instanceof Deed.Does does && DECISIONS.contains(does.act()) && meets.isEmpty();
    }
}
