package kz.ruqsat.invitation.explanation;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import kz.ruqsat.casework.CaseSnapshot;
import kz.ruqsat.casework.HistoryRow;
import kz.ruqsat.casework.TermRow;
import kz.ruqsat.invitation.counter.CaseView;
import kz.ruqsat.invitation.counter.CaseViews;
import kz.ruqsat.invitation.counter.HistoryView;
import kz.ruqsat.invitation.explanation.ExplanationView.OutcomeLine;
import kz.ruqsat.invitation.explanation.ExplanationView.RegisterLine;
import kz.ruqsat.invitation.petition.PetitionFile;
import kz.ruqsat.invitation.petition.Standing;
import kz.ruqsat.rulebook.reference.ReferenceData;
import kz.ruqsat.web.identity.Roles;

/**
 * Puts the explanation of a case together from its file, its history and its terms.
 *
 * @param snapshot the case
 * @param history its moves
 * @param terms its terms, also those that ended
 */
record Explanation(CaseSnapshot snapshot, List<HistoryRow> history, List<TermRow> terms) {

    private static final Set<String> OFFICERS = Set.of(Roles.MIA_OFFICER, Roles.MFA_OFFICER, "DESK");

    ExplanationView inWords(Reading reading, Languages languages) {
        PetitionFile file = (PetitionFile) snapshot.file();
        CaseView view = CaseViews.answered(snapshot, reading.reader());
        HistoryView moves = HistoryView.of(file, history, terms, reading.reader());
        Citations citations = new Citations(
                ReferenceData.current(), languages, reading.reader().isOfficial());
        return new ExplanationView(
                snapshot.caseId(),
                view.caseNumber(),
                view.petitionId(),
                reading.name(),
                view.rulebook(),
                outcome(view, file.standing(), languages),
                file.checks().stream().map(citations::check).toList(),
                citations.grounds(view),
                reading == Reading.APPLICANT ? List.of() : registers(file, languages),
                reading == Reading.APPLICANT ? List.of() : acts(moves),
                moves.terms(),
                reading == Reading.AUDITOR ? moves.history() : List.of(),
                reading == Reading.AUDITOR ? dataVersions(file) : Map.of());
    }

    private static List<RegisterLine> registers(PetitionFile file, Languages languages) {
        return file.registers().answers().stream()
                .map(answer -> new RegisterLine(
                        answer.system(),
                        languages.of(ReferenceData.current()
                                .glossary()
                                .word("register", answer.system())
                                .texts()),
                        answer.outcome(),
                        answer.asOf(),
                        answer.requestId(),
                        answer.kept()))
                .toList();
    }

    private OutcomeLine outcome(CaseView view, Standing standing, Languages languages) {
        Map<String, String> text = ReferenceData.current()
                .glossary()
                .word("petition-state", view.state())
                .texts();
        return new OutcomeLine(
                view.state(),
                languages.of(text),
                snapshot.effectiveAt(),
                view.body(),
                atState(standing),
                view.verdict(),
                view.waiver(),
                standing instanceof Standing.Annulled annulled
                        ? annulled.basis().name()
                        : "",
                view.registrationNumber(),
                view.goodUntil());
    }

    private static String atState(Standing standing) {
        return switch (standing) {
            case Standing.Refused refused -> refused.atState();
            case Standing.Withdrawn withdrawn -> withdrawn.atState();
            default -> "";
        };
    }

    private static List<HistoryView.Line> acts(HistoryView moves) {
        return moves.history().stream()
                .filter(line -> OFFICERS.contains(line.role()))
                .toList();
    }

    /** The lists as this program has them; calendar and table as each term was computed with. */
    private Map<String, String> dataVersions(PetitionFile file) {
        Map<String, String> versions = new TreeMap<>(ReferenceData.current().dataSets());
        Stream.concat(
                        terms.stream().map(row -> row.term().computation()),
                        file.approval().terms().stream().map(term -> term.computation()))
                .forEach(term -> {
                    versions.put("working-calendar of " + term.clock(), term.calendarVersion());
                    versions.put("statutory-terms of " + term.clock(), term.termsVersion());
                });
        return versions;
    }
}
