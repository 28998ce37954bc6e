package kz.ruqsat.rulebook.assessing;

import java.util.Optional;
import java.util.stream.Stream;
import kz.ruqsat.rulebook.Rulebook;
import kz.ruqsat.rulebook.facts.FilingChannel;
import kz.ruqsat.rulebook.facts.PetitionFacts;
import kz.ruqsat.rulebook.facts.TerritoryFacts;
import kz.ruqsat.rulebook.facts.TerritoryFacts.Earlier;
import kz.ruqsat.rulebook.facts.TerritoryFacts.Group;
import kz.ruqsat.rulebook.facts.TerritoryFacts.Operation;
import kz.ruqsat.rulebook.findings.Finding;
import kz.ruqsat.rulebook.findings.Verdict;
import kz.ruqsat.rulebook.wording.Argument;

/**
 * Who is competent for the petition. Source.
 *
 * @param chosen code of the body the petition is filed at
 * @param competent code of the body that is competent: the chosen one where no rule names another
 * @param rule the rule that names it; empty where none does
 */
public record DivisionAnswer(String chosen, String competent, String rule) {
    private static final String SPECIAL_GROUP = "SPECIAL_GROUP";

    static DivisionAnswer of(PetitionFacts facts, Rulebook book) {
        String chosen = facts.identifiers().division();
        boolean atDivision = facts.filing().channel() == FilingChannel.MIA_TD;
        Stream<Finding> findings = atDivision ? book.competentDivision(notFiledYet(facts)).stream() : Stream.empty();
        return findings.filter(finding -> finding.verdict() == Verdict.PASSED)
                .flatMap(finding ->
                        named(finding).stream().map(competent -> new DivisionAnswer(chosen, competent, finding.rule())))
                .findFirst()
                .orElseGet(() -> new DivisionAnswer(chosen, chosen, ""));
    }

    /** Asked as if it were not filed yet, so that the answer does not depend on the division that was chosen. */
    private static TerritoryFacts notFiledYet(PetitionFacts facts) {
        return new TerritoryFacts(
                facts.asked().category(),
                Operation.ISSUE,
                Earlier.NONE,
                facts.identifiers().inviter().addressCode(),
                "",
                facts.claims().contains(SPECIAL_GROUP) ? Group.CLAIMED : Group.NONE,
                "");
    }

    private static Optional<String> named(Finding finding) {
        return finding.explanation().arguments().get("division") instanceof Argument.Text division
                ? Optional.of(division.text())
                : Optional.empty();
    }
}
