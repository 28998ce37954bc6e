package kz.ruqsat.invitation.petition;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import kz.ruqsat.contracts.Refusal;
import kz.ruqsat.contracts.Refusal.FieldError;
import kz.ruqsat.rulebook.Rulebook;
import kz.ruqsat.rulebook.facts.DocumentDemand;
import kz.ruqsat.rulebook.facts.OriginalShown;
import kz.ruqsat.rulebook.facts.PaperForm;
import kz.ruqsat.rulebook.facts.RegisterState;
import kz.ruqsat.rulebook.findings.Finding;
import kz.ruqsat.rulebook.findings.Verdict;
import kz.ruqsat.rulebook.reference.CaseStage;
import kz.ruqsat.rulebook.wording.Wording;

/** The documents that a return asks for, held against the bans on superfluous ones. Source. */
final class Demands {

    private Demands() {}

    /** What the rulebook does not allow to ask for; empty if all of it may be asked for. */
    static Optional<Refusal> faults(List<AskedDocument> asked, PetitionContent content, LocalDate on) {
        Set<String> rules = new LinkedHashSet<>();
        List<FieldError> errors = new ArrayList<>();
        for (int i = 0; i < asked.size(); i++) {
            for (Finding finding : notAllowed(asked.get(i), content, on)) {
                rules.add(finding.rule());
                errors.add(error("/documents/" + i, finding));
            }
        }
        return errors.isEmpty()
                ? Optional.empty()
                : Optional.of(Refusal.ruleViolation(
                        "The petition cannot be returned for want of these documents; see errors.",
                        List.copyOf(rules),
                        errors));
    }

    /** No register is asked here: that one is down would change nothing. */
    private static List<Finding> notAllowed(AskedDocument asked, PetitionContent content, LocalDate on) {
        DocumentDemand demand = new DocumentDemand(
                asked.code(),
                asked.form(),
                original(asked.code(), content),
                asked.exception(),
                content.asked().category(),
                CaseStage.PETITION,
                RegisterState.ANSWERS,
                on);
        return Rulebook.on(on).assessDemand(demand).stream()
                .filter(finding -> finding.verdict() == Verdict.NOT_ALLOWED)
                .toList();
    }

    private static OriginalShown original(String code, PetitionContent content) {
        boolean shown = content.documents().stream()
                .anyMatch(given -> given.code().equals(code) && given.shown() == PaperForm.ORIGINAL);
        return shown ? OriginalShown.YES : OriginalShown.NO;
    }

    /** A document may be written as a bare code, so what is wrong with the code is told of the whole entry. */
    private static FieldError error(String at, Finding finding) {
        String pointer = finding.field().equals("/document") ? at : at + finding.field();
        return new FieldError(
                pointer,
                code(finding.rule()),
                Wording.standard().write(finding.explanation()).get("en"));
    }

    private static String code(String rule) {
        return switch (rule) {
            case "R-040", "R-044" -> "obtainable-from-state-system";
            case "R-041" -> "notarized-copy-not-allowed";
            case "R-042", "R-043" -> "exception-not-provided";
            default -> "unknown-value";
        };
    }
}
