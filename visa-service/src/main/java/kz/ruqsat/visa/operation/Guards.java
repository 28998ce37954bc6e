package kz.ruqsat.visa.operation;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import kz.ruqsat.contracts.Refusal;
import kz.ruqsat.contracts.Refusal.FieldError;
import kz.ruqsat.rulebook.Rulebook;
import kz.ruqsat.rulebook.facts.BodyKind;
import kz.ruqsat.rulebook.facts.OperationFacts;
import kz.ruqsat.rulebook.facts.SpecialGroupFacts;
import kz.ruqsat.rulebook.facts.TerritoryFacts;
import kz.ruqsat.rulebook.facts.VisaHeld;
import kz.ruqsat.rulebook.facts.VisaState;
import kz.ruqsat.rulebook.facts.Whereabouts;
import kz.ruqsat.rulebook.findings.Finding;
import kz.ruqsat.rulebook.findings.Verdict;
import kz.ruqsat.rulebook.wording.Argument;
import kz.ruqsat.rulebook.wording.Wording;
import kz.ruqsat.visa.application.Office;
import kz.ruqsat.visa.issued.IssuedVisa;
import kz.ruqsat.visa.issued.VisaStanding;

/** What the rulebook says of an operation, and what follows from it at each step. Nothing of the law stands here. */
final class Guards {

    /** Ground of a filing at a division that is not competent. */
    static final String WRONG_DIVISION = "RG-ACC-03";

    private static final String VISA_STATE = "/visa/state";

    private Guards() {}

    /** Everything that is found, by the law of the day of asking. */
    static List<Finding> findings(LocalDate askedOn, Office office, Filing filing, IssuedVisa visa) {
        return Rulebook.on(askedOn)
                .assessOperation(new OperationFacts(
                        askedOn,
                        filing.askedBy(),
                        BodyKind.valueOf(office.kind().name()),
                        held(visa),
                        filing.asked(),
                        filing.passport().expiresOn(),
                        whereabouts(visa),
                        SpecialGroupFacts.none(),
                        filing.earlierApplicationsOn()));
    }

    private static VisaHeld held(IssuedVisa visa) {
        return new VisaHeld(
                visa.number(),
                VisaState.valueOf(visa.state()),
                visa.terms().category(),
                visa.terms().entries(),
                visa.form(),
                visa.terms().validFrom(),
                visa.terms().validTo(),
                VisaHeld.Holder.MAIN);
    }

    private static Whereabouts whereabouts(IssuedVisa visa) {
        return visa.standing() instanceof VisaStanding.Active active ? active.whereabouts() : Whereabouts.NOT_TOLD;
    }

    /**
     * What makes a filing senseless from the beginning: the visa does not run, or the command itself is wrong. Everything else is decided by the body.
     */
    static Optional<Refusal> faultOfFiling(List<Finding> findings) {
        return refusal(
                "The operation cannot be asked for.",
                findings.stream().filter(Guards::isSenseless).toList());
    }

    private static boolean isSenseless(Finding finding) {
        return finding.verdict() == Verdict.NOT_ALLOWED
                || finding.verdict() == Verdict.FAILED && finding.field().equals(VISA_STATE);
    }

    /** What stands against a decision in favour: what failed, and what is left to the officer and was not considered. */
    static Optional<Refusal> faultOfApproval(List<Finding> findings, Set<String> considered) {
        return refusal(
                "The operation cannot be approved.",
                findings.stream().filter(finding -> stands(finding, considered)).toList());
    }

    private static boolean stands(Finding finding, Set<String> considered) {
        return switch (finding.verdict()) {
            case FAILED, NOT_ALLOWED -> true;
            case LEFT_TO_OFFICER -> !considered.contains(finding.rule());
            case PASSED, DUE, NOT_DUE, NOT_IN_FORCE -> false;
        };
    }

    private static Optional<Refusal> refusal(String detail, List<Finding> against) {
        if (against.isEmpty()) {
            return Optional.empty();
        }
        List<String> rules = against.stream().map(Finding::rule).distinct().toList();
        List<String> grounds = against.stream()
                .map(Finding::ground)
                .filter(ground -> !ground.isEmpty())
                .distinct()
                .toList();
        List<FieldError> errors = against.stream().map(Guards::error).toList();
        return Optional.of(Refusal.ruleViolation(detail, rules, errors).withGrounds(grounds));
    }

    private static FieldError error(Finding finding) {
        String code = finding.verdict() == Verdict.LEFT_TO_OFFICER ? "left-to-officer" : "not-acceptable";
        return new FieldError(
                finding.field(),
                code,
                Wording.standard().write(finding.explanation()).get("en"));
    }

    /** What speaks against the division it was filed at; empty if it is the right one, or no rule of territory binds. Source: R-111. */
    static Optional<Finding> wrongDivision(VisaOperation file, Filing filing) {
        return Rulebook.on(file.askedOn())
                .competentDivision(new TerritoryFacts(
                        file.category(),
                        TerritoryFacts.Operation.valueOf(file.operation()),
                        TerritoryFacts.Earlier.WITH_THIS_INVITER,
                        "",
                        filing.residence(),
                        TerritoryFacts.Group.NONE,
                        file.office().code()))
                .stream()
                .filter(finding -> finding.verdict() == Verdict.FAILED || finding.verdict() == Verdict.LEFT_TO_OFFICER)
                .findFirst();
    }

    /** Why it is not accepted here: another division is competent, or nobody can tell which is. */
    static Refusal notHere(Finding finding) {
        String detail = Wording.standard().write(finding.explanation()).get("en");
        return finding.verdict() == Verdict.FAILED
                ? Refusal.of("wrong-territory", detail, finding.rule()).withGrounds(List.of(WRONG_DIVISION))
                : Refusal.ruleViolation(
                        detail, List.of(finding.rule()), List.of(new FieldError("/residence", "required", detail)));
    }

    /** Code of the division that is competent, as the finding names it. */
    static String rightDivision(Finding finding) {
        return finding.explanation().arguments().get("rightDivision") instanceof Argument.Text(String code) ? code : "";
    }
}
