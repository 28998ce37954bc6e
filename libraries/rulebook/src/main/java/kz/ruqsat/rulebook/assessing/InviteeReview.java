package kz.ruqsat.rulebook.assessing;

import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import kz.ruqsat.rulebook.Rulebook;
import kz.ruqsat.rulebook.facts.PetitionFacts;
import kz.ruqsat.rulebook.findings.Assessment;
import kz.ruqsat.rulebook.findings.Finding;
import kz.ruqsat.rulebook.findings.Verdict;
import kz.ruqsat.rulebook.reference.CaseStage;
import kz.ruqsat.rulebook.reference.Confidence;
import kz.ruqsat.rulebook.reference.ReferenceData;
import kz.ruqsat.rulebook.rules.PetitionRules;
import kz.ruqsat.rulebook.wording.Languages;

/** Asks the rulebook about one invitee and writes the answer out. */
record InviteeReview(Rulebook book, Languages languages) {

    InviteeAnswer of(PetitionFacts facts, String at) {
        ReferenceData data = book.referenceData();
        List<Finding> acceptance = book.assessAcceptance(facts).stream()
                .sorted(Comparator.comparingInt(InviteeReview::rank))
                .toList();
        Assessment review = book.assessReview(facts);
        Outlook outlook = Outlook.of(acceptance, review.checks(), data.grounds());
        List<Finding> all = Stream.concat(
                        acceptance.stream(), review.checks().stream().flatMap(check -> check.findings().stream()))
                .toList();
        List<DocumentAnswer> documents = DocumentAnswer.of(facts, book, languages);
        return new InviteeAnswer(
                at,
                outlook,
                languages.word("outlook", outlook.name()),
                confidence(all),
                acceptance.stream()
                        .map(finding -> FindingAnswer.of(finding, at, languages))
                        .toList(),
                review.checks().stream()
                        .map(check -> CheckAnswer.of(check, at, languages))
                        .toList(),
                groundsFound(all),
                documents,
                PlaceAnswer.of(facts, data, languages),
                DivisionAnswer.of(facts, book),
                book.mayWaiveApproval(facts.filing().channel(), facts.asked().category()),
                registers(documents));
    }

    /** Mistakes of form that name their field, then other failures, then what is open, then what is in order. Source. */
    private static int rank(Finding finding) {
        return switch (finding.verdict()) {
            case FAILED -> finding.field().isEmpty() ? 1 : 0;
            case LEFT_TO_OFFICER, NOT_IN_FORCE -> 2;
            default -> 3;
        };
    }

    private static Confidence confidence(List<Finding> findings) {
        return findings.stream()
                .filter(finding -> finding.verdict() != Verdict.NOT_IN_FORCE)
                .map(Finding::confidence)
                .reduce(Confidence.SEED, Confidence::weaker);
    }

    private static List<String> groundsFound(List<Finding> findings) {
        return findings.stream()
                .filter(finding -> finding.verdict() == Verdict.FAILED)
                .map(Finding::ground)
                .distinct()
                .toList();
    }

    private List<Named> registers(List<DocumentAnswer> documents) {
        Set<String> codes = new LinkedHashSet<>(PetitionRules.registersAsked(book.date(), book.referenceData()));
        documents.stream()
                .filter(document -> document.stages().contains(CaseStage.PETITION)
                        && !document.register().isEmpty())
                .forEach(document -> codes.add(document.register()));
        return codes.stream()
                .map(code -> new Named(code, languages.word("register", code)))
                .toList();
    }
}
