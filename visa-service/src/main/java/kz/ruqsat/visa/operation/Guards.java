package kz.ruqsat.visa.operation;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import kz.ruqsat.contracts.Refusal;
import kz.ruqsat.contracts.Refusal.FieldError;
import kz.ruqsat.rulebook.Rulebook;
import kz.ruqsat.rulebook.facts.BodyKind;
import kz.ruqsat.rulebook.facts.Operation;
import kz.ruqsat.rulebook.facts.OperationFacts;
import kz.ruqsat.rulebook.facts.SpecialGroupFacts;
import kz.ruqsat.rulebook.facts.TerritoryFacts;
import kz.ruqsat.rulebook.facts.VisaHeld;
import kz.ruqsat.rulebook.facts.VisaState;
import kz.ruqsat.rulebook.facts.Whereabouts;
import kz.ruqsat.rulebook.findings.Finding;
import kz.ruqsat.rulebook.findings.Verdict;
import kz.ruqsat.rulebook.reference.IssuingBody;
import kz.ruqsat.rulebook.wording.Argument;
import kz.ruqsat.rulebook.wording.Wording;
import kz.ruqsat.visa.incountry.Membership;
import kz.ruqsat.visa.issued.IssuedVisa;
import kz.ruqsat.visa.issued.VisaStanding;

/** What the rulebook says of an operation, and what follows from it at each step. Nothing of the law stands here. */
final class Guards {

    /** Ground of a filing at a division that is not competent. */
    static final String WRONG_DIVISION = "RG-ACC-03";

    private static final String VISA_STATE = "/visa/state";

    private Guards() {}

    /** Everything that is found, by the law of the day of asking. */
    static List<Finding> findings(VisaOperation file, Filing filing, IssuedVisa visa) {
        return rulebook(file)
                .assessOperation(new OperationFacts(
                        file.askedOn(),
                        filing.askedBy(),
                        BodyKind.valueOf(file.office().kind().name()),
                        held(visa),
                        asked(file, filing),
                        filing.passport().expiresOn(),
                        whereabouts(visa),
                        group(file, filing),
                        filing.earlierApplicationsOn()));
    }

    private static Rulebook rulebook(VisaOperation file) {
        return Rulebook.on(file.askedOn());
    }

    /** An extension rests on what the register of labour permits holds, where it was asked. Source. */
    private static Operation asked(VisaOperation file, Filing filing) {
        return filing.asked() instanceof Operation.Extend(var newEndsOn, var basis, var documents)
                ? new Operation.Extend(
                        newEndsOn,
                        rulebook(file)
                                .registers()
                                .basisOfExtension(file.checks().answers(), basis),
                        documents)
                : filing.asked();
    }

    private static SpecialGroupFacts group(VisaOperation file, Filing filing) {
        Membership membership = filing.membership();
        Set<String> documents = filing.asked() instanceof Operation.Extend extend ? extend.documents() : Set.of();
        return membership.isClaimed()
                ? rulebook(file)
                        .registers()
                        .specialGroup(file.checks().answers(), membership.kinship(), documents, file.askedOn())
                : SpecialGroupFacts.none();
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

    /**
     * What speaks against the division it was filed at, by the residence that the register tells; empty if it is the right one, no division, or no rule
     * of territory binds. Where the register knows no residence the officer of the division decides. Source.
     */
    static Optional<Finding> wrongDivision(VisaOperation file, Filing filing) {
        return file.office().kind() == IssuingBody.MIA_TD
                ? territory(file, filing).stream()
                        .filter(finding -> finding.verdict() == Verdict.FAILED)
                        .findFirst()
                : Optional.empty();
    }

    private static List<Finding> territory(VisaOperation file, Filing filing) {
        boolean proven = group(file, filing).standing() == SpecialGroupFacts.Standing.PROVED;
        return rulebook(file)
                .competentDivision(new TerritoryFacts(
                        file.category(),
                        TerritoryFacts.Operation.valueOf(file.operation()),
                        TerritoryFacts.Earlier.WITH_THIS_INVITER,
                        "",
                        rulebook(file)
                                .registers()
                                .residenceOfForeigner(file.checks().answers()),
                        proven ? TerritoryFacts.Group.PROVEN : TerritoryFacts.Group.NONE,
                        file.office().code()));
    }

    /** Why it is not examined here: another division is competent. */
    static Optional<Refusal> notHere(VisaOperation file, Filing filing) {
        return wrongDivision(file, filing)
                .map(finding -> Refusal.of(
                                "wrong-territory",
                                Wording.standard().write(finding.explanation()).get("en"),
                                finding.rule())
                        .withGrounds(List.of(WRONG_DIVISION)));
    }

    /** Code of the division that is competent, as the finding names it. */
    static String rightDivision(Finding finding) {
        return finding.explanation().arguments().get("rightDivision") instanceof Argument.Text(String code) ? code : "";
    }
}
