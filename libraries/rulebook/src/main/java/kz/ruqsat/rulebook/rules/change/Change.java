package kz.ruqsat.rulebook.rules.change;

import kz.ruqsat.rulebook.facts.ChangeFacts;
import kz.ruqsat.rulebook.reference.CategoryChanges.Reach;
import kz.ruqsat.rulebook.rules.Law;
import kz.ruqsat.rulebook.rules.SpecialGroup;
import kz.ruqsat.rulebook.rules.SpecialGroup.Belonging;
import kz.ruqsat.rulebook.wording.Sentence;

/** What the rules of this room ask of a change again and again. */
final class Change {
    private Change() {}

    /** Whether the special procedure is open: to nobody who merely claims it. */
    static Belonging specialProcedure(ChangeFacts facts, Law law) {
        return law.data().categoryChanges().specialGroupFrom() == Reach.ANY
                ? SpecialGroup.of(facts.group(), law.data(), facts.askedOn()).belonging()
                : Belonging.NO;
    }

    /** Whether the codes are on the list; entry without a visa leaves no code. */
    static boolean isReadable(ChangeFacts facts, Law law) {
        boolean held = facts.held().isEmpty()
                || law.data().categories().find(facts.held()).isPresent();
        return held && law.data().categories().find(facts.wanted()).isPresent();
    }

    static Sentence sentence(ChangeFacts facts, String result) {
        Sentence sentence =
                Sentence.of("category.change").text("to", facts.wanted()).text("result", result);
        return facts.held().isEmpty()
                ? sentence.phrase("from", Sentence.phrase("visa-free-entry"))
                : sentence.text("from", facts.held());
    }
}
