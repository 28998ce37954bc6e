package kz.ruqsat.rulebook.rules.grounds;

import java.util.List;
import kz.ruqsat.rulebook.facts.ListFacts;
import kz.ruqsat.rulebook.facts.PetitionFacts;
import kz.ruqsat.rulebook.rules.Law;
import kz.ruqsat.rulebook.rules.Rule;
import kz.ruqsat.rulebook.rules.Ruling;
import kz.ruqsat.rulebook.wording.Sentence;

/** The check of grounds for refusing entry or the service. Source: R-079. */
public final class GroundsRules {
    /** In the order of the findings. */
    public static final List<Rule<PetitionFacts>> ALL = List.of(new NoGroundOfRefusal(), new ExpelledWithinTerm());

    /** Of the lists, after an invitation was agreed. */
    public static final List<Rule<ListFacts>> OF_LISTS = List.of(new GroundAppearedMeanwhile());

    /** Explains a finding that no register was asked for. */
    public static final String NOT_LOOKED_UP = "registers.not-asked";

    private GroundsRules() {}

    /** The answer where no register was asked, such as in a dry run: not known, so never passed. */
    static Ruling notLookedUp(Law law) {
        Sentence registers = law.text().list("registers").stream()
                .map(code -> Sentence.phrase("register").word("name", "register", code))
                .reduce((all, next) ->
                        Sentence.phrase("and-also").phrase("first", all).phrase("next", next))
                .orElseGet(() -> Sentence.phrase("none"));
        return Ruling.leftToOfficer("", Sentence.of(NOT_LOOKED_UP).phrase("registers", registers));
    }
}
