package kz.ruqsat.rulebook.rules;

import java.util.List;

/**
 * One rule of the catalogue as a pure function.
 *
 * @param <F> the facts it reads
 */
public interface Rule<F> {

    /** Id in the catalogue, such as R-073. */
    String id();

    /** Whether the rule has anything to say about these facts, whatever its answer. */
    boolean concerns(F facts, Law law);

    /** What the rule says; may be silent where another rule answers. Called only where the rule concerns the facts and is in force. */
    List<Ruling> check(F facts, Law law);
}
