package kz.ruqsat.visa.application;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import kz.ruqsat.businesstime.Deadlines;
import kz.ruqsat.businesstime.StatutoryClock;
import kz.ruqsat.casework.Act;
import kz.ruqsat.casework.Outcome;
import kz.ruqsat.casework.Term;
import kz.ruqsat.contracts.Refusal;
import kz.ruqsat.contracts.Refusal.FieldError;
import kz.ruqsat.contracts.visa.VisaApplicationLapsed;
import kz.ruqsat.contracts.visa.VisaApplicationReturned;
import kz.ruqsat.rulebook.Rulebook;
import kz.ruqsat.rulebook.facts.ClaimedException;
import kz.ruqsat.rulebook.facts.DocumentDemand;
import kz.ruqsat.rulebook.facts.OriginalShown;
import kz.ruqsat.rulebook.facts.PaperForm;
import kz.ruqsat.rulebook.facts.RegisterState;
import kz.ruqsat.rulebook.findings.Finding;
import kz.ruqsat.rulebook.findings.Verdict;
import kz.ruqsat.rulebook.reference.CaseStage;
import kz.ruqsat.rulebook.reference.GroundEffect;
import kz.ruqsat.rulebook.reference.Grounds;
import kz.ruqsat.rulebook.wording.Wording;
import kz.ruqsat.visa.application.ApplicationCommand.Return;
import kz.ruqsat.visa.application.ApplicationState.Lapsed;
import kz.ruqsat.visa.application.ApplicationState.Returned;
import kz.ruqsat.visa.application.ApplicationState.Submitted;

/**
 * V2: the application goes back for want of the applicant's own documents or of the fee, and lapses if it is not filed again in time. What the
 * rules did not find missing is no reason, nor is a document that the state has itself.
 *
 * @param grounds of the law
 * @param deadlines how terms are computed
 */
record Returning(Grounds grounds, Deadlines deadlines) {

    Outcome<VisaApplication> giveBack(VisaApplication file, Submitted state, Return command, Act act) {
        return StateSystems.notAnswered(file)
                .or(() -> withoutReason(command))
                .or(() -> unfound(file, command.grounds()))
                .or(() -> notToBeAsked(file, command.documents(), VisaProcedure.dateOf(act)))
                .<Outcome<VisaApplication>>map(Outcome::refused)
                .orElseGet(() -> returned(file, state, command, act));
    }

    private static Optional<Refusal> withoutReason(Return command) {
        return command.grounds().isEmpty() && command.documents().isEmpty()
                ? Optional.of(Refusal.ruleViolation(
                        "A return names a ground or a missing document.",
                        List.of("R-082"),
                        List.of(new FieldError("/grounds", "required", "or name a missing document"))))
                : Optional.empty();
    }

    private Optional<Refusal> unfound(VisaApplication file, List<String> named) {
        Set<String> found = new LinkedHashSet<>(
                Objections.grounds(Objections.failed(file.checks().findings())));
        List<FieldError> errors = IntStream.range(0, named.size())
                .filter(i -> !found.contains(named.get(i)) || !isOfReturn(named.get(i)))
                .mapToObj(i -> new FieldError(
                        "/grounds/" + i, "not-found-here", "a ground of return that the rules found in this case"))
                .toList();
        return errors.isEmpty()
                ? Optional.empty()
                : Optional.of(Refusal.ruleViolation(
                        "The application cannot be returned on these grounds.", List.of("R-082"), errors));
    }

    private boolean isOfReturn(String ground) {
        return grounds.find(ground)
                .filter(found -> found.effect() == GroundEffect.RETURN_OR_BLOCK)
                .isPresent();
    }

    private static Optional<Refusal> notToBeAsked(VisaApplication file, List<String> documents, LocalDate on) {
        Set<String> rules = new LinkedHashSet<>();
        List<FieldError> errors = new ArrayList<>();
        for (int i = 0; i < documents.size(); i++) {
            for (Finding finding : notAllowed(file, documents.get(i), on)) {
                rules.add(finding.rule());
                errors.add(new FieldError(
                        "/documents/" + i,
                        "not-to-be-asked",
                        Wording.standard().write(finding.explanation()).get("en")));
            }
        }
        return errors.isEmpty()
                ? Optional.empty()
                : Optional.of(Refusal.ruleViolation(
                        "The application cannot be returned for want of these documents.", List.copyOf(rules), errors));
    }

    private static List<Finding> notAllowed(VisaApplication file, String document, LocalDate on) {
        var demand = new DocumentDemand(
                document,
                PaperForm.ORIGINAL,
                OriginalShown.NO,
                ClaimedException.NONE,
                file.asked().category(),
                CaseStage.VISA,
                RegisterState.ANSWERS,
                on);
        return Rulebook.on(on).assessDemand(demand).stream()
                .filter(finding -> finding.verdict() == Verdict.NOT_ALLOWED)
                .toList();
    }

    private Outcome<VisaApplication> returned(VisaApplication file, Submitted state, Return command, Act act) {
        VisaApplication next = file.now(new Returned(state.dossier(), command.grounds(), command.documents()));
        var correction = deadlines.compute(StatutoryClock.CORRECTION, act.at());
        return Outcome.moved(next, "V2")
                .publish(new VisaApplicationReturned(
                        file.office().code(), command.grounds(), command.documents(), rightDivision(file, command)))
                .report(StageReport.owed("VISA_RETURNED", next))
                .start(new Term(VisaProcedure.CORRECTION, "", "", act.at(), correction))
                .because(Map.of("grounds", command.grounds(), "documents", command.documents()))
                .done();
    }

    /** Named where the return is for that. Source: RG-ACC-03. */
    private static String rightDivision(VisaApplication file, Return command) {
        return command.grounds().contains(Territory.OTHER_DIVISION)
                ? Territory.rightDivision(file.checks().findings())
                : "";
    }

    /** The invitation is free since the return. */
    Outcome<VisaApplication> lapse(VisaApplication file) {
        VisaApplication next = file.endedAs(new Lapsed());
        return Outcome.moved(next, "V2-LAPSED")
                .publish(new VisaApplicationLapsed(file.office().code()))
                .report(StageReport.last("VISA_WITHDRAWN", next, "LAPSED", List.of()))
                .done();
    }
}
