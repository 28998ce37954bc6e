package kz.ruqsat.checker.committee;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toSet;

import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import kz.ruqsat.checker.check.Check;
import kz.ruqsat.checker.check.Look;
import kz.ruqsat.checker.check.Outcome;
import kz.ruqsat.checker.picture.Case;
import kz.ruqsat.checker.picture.Move;
import kz.ruqsat.checker.picture.Picture;
import kz.ruqsat.checker.picture.Row;
import kz.ruqsat.checker.picture.Term;

/** CHK-16, R-089. What was received when is taken from the dispositions, not from the history of the request. */
public final class SilenceIsOverdue implements Check {

    @Override
    public String code() {
        return "CHK-16";
    }

    @Override
    public String holds() {
        return "KNB's term is overdue if and only if it passed without an answer or an end (R-089)";
    }

    @Override
    public Outcome examine(Picture picture) {
        Look look = new Look();
        Map<String, List<Row>> received = picture.rows(Picture.APPROVAL, "dispositions").stream()
                .filter(row -> row.text("disposition").endsWith("ACCEPTED"))
                .collect(groupingBy(row -> row.maybe("case_id").orElse("")));
        Set<String> extensions = extensions(picture);
        Set<String> silences = new HashSet<>();
        picture.rows(Picture.APPROVAL, "silences")
                .forEach(row -> silences.add(name(row.text("case_id"), row.text("clock"), row.instant("due_before"))));
        for (Case request : picture.cases("approval")) {
            for (Term term : request.terms()) {
                if (!term.dueBefore().isAfter(picture.now())) {
                    boolean closed = ends(request, term, received.getOrDefault(request.id(), List.of()), extensions)
                            .anyMatch(at -> at.isBefore(term.dueBefore()));
                    boolean overdue = silences.remove(name(request.id(), term.clock(), term.dueBefore()));
                    look.holds(
                            closed != overdue,
                            request.id(),
                            term + ", due before " + term.dueBefore(),
                            overdue ? "is overdue, and was over before" : "has passed in silence, and is not overdue");
                }
            }
        }
        silences.forEach(
                name -> look.found(name.split(" ")[0], "silences, " + name, "tells of a term that has not passed"));
        return look.orNone("no term of KNB has passed");
    }

    /** When what would end the term came: an answer, the end of the request, and for the first term an extension. */
    private static Stream<Instant> ends(Case request, Term term, List<Row> received, Set<String> extensions) {
        Stream<Instant> replies = received.stream()
                .filter(row -> term.clock().equals("KNB_3WD") || !extensions.contains(row.text("jti")))
                .map(row -> row.instant("received_at"));
        return Stream.concat(replies, request.moves("K7").map(Move::at)).filter(at -> !at.isBefore(term.startedAt()));
    }

    private static Set<String> extensions(Picture picture) {
        return picture.replies().stream()
                .flatMap(record -> record.body().stream())
                .filter(reply -> reply.path("answer").asText().equals("EXTENDED"))
                .map(reply -> reply.path("jti").asText())
                .collect(toSet());
    }

    private static String name(String caseId, String clock, Instant dueBefore) {
        return caseId + " " + clock + " " + dueBefore;
    }
}
