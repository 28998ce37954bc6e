package kz.ruqsat.rulebook.rules;

import java.util.List;
import java.util.stream.Stream;
import kz.ruqsat.rulebook.findings.Verdict;
import kz.ruqsat.rulebook.reference.Confidence;
import kz.ruqsat.rulebook.wording.Sentence;

/**
 * What a rule says, before its citation is added.
 *
 * @param verdict the answer
 * @param ground ground code, empty if none
 * @param field JSON pointer to the field it speaks of, empty if none
 * @param data confidence of the rows it rests on
 * @param assumptions open questions whose assumed answer mattered
 * @param sentence the explanation; the argument {@code rule} is added later
 */
public record Ruling(
        Verdict verdict, String ground, String field, Confidence data, List<String> assumptions, Sentence sentence) {

    private static Ruling of(Verdict verdict, String ground, Sentence sentence) {
        return new Ruling(verdict, ground, "", Confidence.SEED, List.of(), sentence);
    }

    public static Ruling passed(Sentence sentence) {
        return of(Verdict.PASSED, "", sentence);
    }

    public static Ruling failed(String ground, Sentence sentence) {
        return of(Verdict.FAILED, ground, sentence);
    }

    public static Ruling leftToOfficer(String ground, Sentence sentence) {
        return of(Verdict.LEFT_TO_OFFICER, ground, sentence);
    }

    /** A command that the law does not allow; nothing is refused by it but the command itself. */
    public static Ruling notAllowed(Sentence sentence) {
        return of(Verdict.NOT_ALLOWED, "", sentence);
    }

    public static Ruling due(Sentence sentence) {
        return of(Verdict.DUE, "", sentence);
    }

    public static Ruling notDue(Sentence sentence) {
        return of(Verdict.NOT_DUE, "", sentence);
    }

    static Ruling notInForce(Sentence sentence) {
        return of(Verdict.NOT_IN_FORCE, "", sentence);
    }

    /** The same, resting on a row of this confidence. */
    public Ruling restingOn(Confidence row) {
        return new Ruling(verdict, ground, field, data.weaker(row), assumptions, sentence);
    }

    /** The same, about one field of what was filed, as a JSON pointer. */
    public Ruling about(String pointer) {
        return new Ruling(verdict, ground, pointer, data, assumptions, sentence);
    }

    /** The same, resting on the assumed answer to an open question, such as OQ-23. */
    public Ruling assuming(String question) {
        List<String> all =
                Stream.concat(assumptions.stream(), Stream.of(question)).toList();
        return new Ruling(verdict, ground, field, data, all, sentence);
    }
}
