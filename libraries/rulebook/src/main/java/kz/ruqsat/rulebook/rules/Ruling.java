package kz.ruqsat.rulebook.rules;

import kz.ruqsat.rulebook.findings.Verdict;
import kz.ruqsat.rulebook.reference.Confidence;
import kz.ruqsat.rulebook.wording.Sentence;

/**
 * What a rule says, before its citation and its words are added.
 *
 * @param verdict the answer
 * @param ground ground code, empty if none
 * @param data confidence of the rows it rests on
 * @param sentence the explanation; the argument {@code rule} is added later
 */
public record Ruling(Verdict verdict, String ground, Confidence data, Sentence sentence) {

    static Ruling passed(Sentence sentence) {
        return new Ruling(Verdict.PASSED, "", Confidence.SEED, sentence);
    }

    static Ruling failed(String ground, Sentence sentence) {
        return new Ruling(Verdict.FAILED, ground, Confidence.SEED, sentence);
    }

    static Ruling leftToOfficer(String ground, Sentence sentence) {
        return new Ruling(Verdict.LEFT_TO_OFFICER, ground, Confidence.SEED, sentence);
    }

    static Ruling due(Sentence sentence) {
        return new Ruling(Verdict.DUE, "", Confidence.SEED, sentence);
    }

    static Ruling notDue(Sentence sentence) {
        return new Ruling(Verdict.NOT_DUE, "", Confidence.SEED, sentence);
    }

    /** The same, resting on a row of this confidence. */
    Ruling restingOn(Confidence row) {
        return new Ruling(verdict, ground, data.weaker(row), sentence);
    }
}
