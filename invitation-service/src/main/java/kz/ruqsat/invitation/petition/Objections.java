package kz.ruqsat.invitation.petition;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import kz.ruqsat.contracts.Refusal;
import kz.ruqsat.contracts.Refusal.FieldError;
import kz.ruqsat.rulebook.Rulebook;
import kz.ruqsat.rulebook.facts.PetitionFacts;
import kz.ruqsat.rulebook.findings.Finding;
import kz.ruqsat.rulebook.findings.Verdict;
import kz.ruqsat.rulebook.wording.Wording;

/** What the rulebook objects to a petition before its review, as refusals of the API. */
final class Objections {

    private static final String INVITEE = "/invitee";

    /** Mistakes of these rules are refused when filing already; the others are the division's to find. */
    private static final Set<String> CONTENTS = Set.of("R-052", "R-056");

    private Objections() {}

    /** Whatever is not plainly in order, in the law of a day. */
    static List<Finding> of(PetitionFile file, LocalDate filedOn, LocalDate on) {
        return objections(file.facts(filedOn, on), on);
    }

    private static List<Finding> objections(PetitionFacts facts, LocalDate on) {
        return Rulebook.on(on).assessAcceptance(facts).stream()
                .filter(finding -> finding.verdict() != Verdict.PASSED)
                .toList();
    }

    /**
     * Formal mistakes of a petition that is about to be filed; empty if there is none.
     *
     * @param inviteeAt JSON pointer to the invitee in the request
     */
    static Optional<Refusal> toFiling(PetitionContent content, LocalDate filedOn, String inviteeAt) {
        List<Finding> failed = objections(content.facts(filedOn, filedOn, RegisterAnswers.NONE), filedOn).stream()
                .filter(finding -> CONTENTS.contains(finding.rule()) && finding.verdict() == Verdict.FAILED)
                .toList();
        return failed.isEmpty()
                ? Optional.empty()
                : Optional.of(Refusal.ruleViolation(
                        "A field of the petition holds what cannot be; mend what errors names and file again.",
                        failed.stream().map(Finding::rule).distinct().toList(),
                        failed.stream()
                                .map(finding -> error(finding, inviteeAt))
                                .toList()));
    }

    /** What forbids to register a petition; empty where only an officer's look is due. */
    static Optional<Refusal> toRegistration(PetitionFile file, LocalDate filedOn, LocalDate on) {
        List<Finding> failed = of(file, filedOn, on).stream()
                .filter(finding -> finding.verdict() == Verdict.FAILED)
                .toList();
        return failed.isEmpty() ? Optional.empty() : Optional.of(notAccepted(failed));
    }

    private static Refusal notAccepted(List<Finding> failed) {
        return Refusal.ruleViolation(
                        "The petition cannot be registered; return it or refuse it on the grounds named.",
                        failed.stream().map(Finding::rule).distinct().toList(),
                        failed.stream().map(finding -> error(finding, INVITEE)).toList())
                .withGrounds(failed.stream().map(Finding::ground).distinct().toList());
    }

    private static FieldError error(Finding finding, String inviteeAt) {
        String pointer = finding.field().startsWith(INVITEE)
                ? inviteeAt + finding.field().substring(INVITEE.length())
                : finding.field();
        String code = finding.explanation()
                .wordOf("fault")
                .map(fault -> "identifier-" + fault.toLowerCase(Locale.ROOT).replace('_', '-'))
                .orElse("not-acceptable");
        return new FieldError(
                pointer, code, Wording.standard().write(finding.explanation()).get("en"));
    }
}
