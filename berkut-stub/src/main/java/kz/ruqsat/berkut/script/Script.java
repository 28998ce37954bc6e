package kz.ruqsat.berkut.script;

import java.util.List;

/**
 * The answers to one request, in the order in which they were written; an empty script is silence.
 *
 * @param answers at most {@link #MOST_ANSWERS}
 */
public record Script(List<ScriptLine> answers) {

    /** No test of the dispositions needs more, and a request must stay small in memory and journal. */
    public static final int MOST_ANSWERS = 50;

    /** Nothing is ever said. */
    public static final Script SILENCE = new Script(List.of());

    public Script {
        answers = List.copyOf(answers);
        if (answers.size() > MOST_ANSWERS) {
            throw new IllegalArgumentException("a script has at most " + MOST_ANSWERS + " answers");
        }
    }

    /** Itself, if a line of it waits for a withdrawal; else nothing. */
    public List<Script> ifItWaits() {
        boolean waits = answers.stream().anyMatch(line -> line.from() == CountedFrom.WITHDRAWAL);
        return waits ? List.of(this) : List.of();
    }

    /** A script of these lines. */
    public static Script of(ScriptLine... lines) {
        return new Script(List.of(lines));
    }
}
