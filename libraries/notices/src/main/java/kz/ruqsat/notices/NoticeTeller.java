package kz.ruqsat.notices;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import kz.ruqsat.casework.CaseFile;
import kz.ruqsat.casework.Move;
import kz.ruqsat.casework.Move.Stage;
import kz.ruqsat.casework.Teller;
import kz.ruqsat.contracts.notices.NoticeGiven;
import kz.ruqsat.contracts.notices.NoticeGiven.RunningTerm;
import kz.ruqsat.contracts.stages.ReportedTerm;

/**
 * Tells a transition by the stage it reports: what the table says is told. Of two stages of one transition the last that is told counts, so there is one
 * notice and never two.
 *
 * @param <F> the file of the case
 */
public final class NoticeTeller<F extends CaseFile> implements Teller<F> {

    /** The inviting party. */
    public static final String INVITER = "INVITER";

    /** Whoever a visa is applied for by, or was issued to. */
    public static final String APPLICANT = "APPLICANT";

    private final String kind;
    private final Function<F, List<String>> recipients;
    private final Function<F, List<String>> grounds;
    private final NoticeTable table = NoticeTable.current();
    private final ToldGrounds told = ToldGrounds.current();

    /**
     * A teller of one kind of case.
     *
     * @param kind the kind
     * @param recipients who there is to tell
     * @param grounds codes of grounds that a file holds and its stage does not report, as those of a return
     */
    public NoticeTeller(String kind, Function<F, List<String>> recipients, Function<F, List<String>> grounds) {
        this.kind = kind;
        this.recipients = recipients;
        this.grounds = grounds;
    }

    @Override
    public String kind() {
        return kind;
    }

    @Override
    public Optional<NoticeGiven> tell(Move<F> move, List<ReportedTerm> terms, Instant at) {
        return move.stages().stream()
                .filter(stage -> table.isTold(kind, stage.code()))
                .reduce((_, later) -> later)
                .map(stage -> notice(move, stage, terms, at));
    }

    private NoticeGiven notice(Move<F> move, Stage stage, List<ReportedTerm> terms, Instant at) {
        F file = move.file();
        List<String> found = stage.grounds().isEmpty() ? grounds.apply(file) : stage.grounds();
        return new NoticeGiven(
                file.keys().number(),
                stage.service(),
                stage.code(),
                move.transition(),
                at,
                recipients.apply(file),
                stage.reporterKind(),
                stage.reporter(),
                running(Stream.concat(terms.stream(), stage.mentioned().stream())),
                stage.result(),
                told.codes(found));
    }

    private static List<RunningTerm> running(Stream<ReportedTerm> terms) {
        return terms.filter(term -> term.status() == ReportedTerm.Status.STARTED)
                .map(ReportedTerm::computation)
                .map(term -> new RunningTerm(term.clock().name(), term.lastDay()))
                .distinct()
                .toList();
    }
}
