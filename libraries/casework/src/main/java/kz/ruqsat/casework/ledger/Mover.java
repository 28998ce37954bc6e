package kz.ruqsat.casework.ledger;

import com.github.f4b6a3.uuid.UuidCreator;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import kz.ruqsat.casework.Act;
import kz.ruqsat.casework.CaseFile;
import kz.ruqsat.casework.Contact;
import kz.ruqsat.casework.Errand;
import kz.ruqsat.casework.Move;
import kz.ruqsat.casework.Teller;
import kz.ruqsat.casework.Term;
import kz.ruqsat.contracts.CaseId;
import kz.ruqsat.contracts.Event;
import kz.ruqsat.contracts.EventCatalogue;
import kz.ruqsat.contracts.EventKind;
import kz.ruqsat.contracts.notices.NoticeGiven;
import kz.ruqsat.contracts.stages.ReportedTerm;
import kz.ruqsat.contracts.stages.StageReported;

/** Turns one move of one case into rows: history, terms, events, stages, the notice, errands; and into the sheet afterwards. */
final class Mover {

    private final String source;
    private final CaseId caseId;
    private final Procedures procedures;
    private final Act act;
    private final Writes writes;

    private Sheet sheet;
    private final List<ReportedTerm> reported = new ArrayList<>();

    Mover(String source, CaseId caseId, Sheet sheet, Procedures procedures, Act act, Writes writes) {
        this.source = source;
        this.caseId = caseId;
        this.sheet = sheet;
        this.procedures = procedures;
        this.act = act;
        this.writes = writes;
    }

    /** A term is over; its row says so whatever the procedure makes of it. */
    Mover missed(Sheet.RunningTerm over) {
        end(over, "MISSED", over.term().dueBefore());
        return this;
    }

    Sheet standing() {
        return sheet;
    }

    Sheet move(Move<CaseFile> move) {
        CaseFile next = move.file();
        move.stopped().stream().filter(sheet.running()::containsKey).sorted().forEach(this::stop);
        move.started().forEach(this::start);
        remember(move, next);
        move.events().forEach(this::publish);
        report(move, next);
        tell(move);
        move.errands().forEach(this::owe);
        move.calledOff().forEach(kind -> writes.oweNoLonger(new Writes.ErrandKey(caseId, kind)));
        move.rows().forEach(writes::add);
        return sheet;
    }

    private void stop(String clock) {
        end(sheet.running().get(clock), "STOPPED", act.at());
    }

    private void end(Sheet.RunningTerm term, String status, Instant at) {
        writes.add(
                Statement.TERMS_ENDED,
                Map.of(
                        "case_id", caseId,
                        "clock", term.term().clock(),
                        "generation", term.generation(),
                        "status", status,
                        "ended_at", at));
        reported.add(reported(term.term(), ReportedTerm.Status.valueOf(status), at));
        sheet = sheet.without(term.term().clock());
    }

    private void start(Term term) {
        if (sheet.running().containsKey(term.clock())) {
            stop(term.clock());
        }
        var started = new Sheet.RunningTerm(term, sheet.moves() + 1);
        writes.add(
                Statement.TERMS,
                Map.of(
                        "case_id", caseId,
                        "clock", term.clock(),
                        "generation", started.generation(),
                        "account", term.account(),
                        "body", term.body(),
                        "started_at", term.startedAt(),
                        "due_before", term.dueBefore(),
                        "computation", term.computation(),
                        "status", "RUNNING"));
        reported.add(reported(term, ReportedTerm.Status.STARTED, term.startedAt()));
        sheet = sheet.with(started);
    }

    private static ReportedTerm reported(Term term, ReportedTerm.Status status, Instant at) {
        return new ReportedTerm(status, term.account(), term.body(), term.computation(), at);
    }

    private void owe(Errand errand) {
        writes.owe(new Writes.ErrandKey(caseId, errand.kind()), errand.payload());
    }

    private void remember(Move<? extends CaseFile> move, CaseFile next) {
        Map<String, Object> row = new HashMap<>();
        row.put("case_id", caseId);
        row.put("move", sheet.moves() + 1);
        row.put("kind", sheet.kind());
        row.put("transition", move.transition());
        row.put("from_state", sheet.state());
        row.put("to_state", next.state());
        row.put("effective_at", act.at());
        row.put("actor", act.actor().subject());
        row.put("actor_role", act.actor().role());
        row.put("actor_body", act.actor().body());
        row.put("cause", act.cause());
        row.put("detail", CaseJson.write(move.detail()));
        row.put("previous_hash", sheet.head());
        String hash = Seal.of(row);
        row.put("hash", hash);
        writes.add(Statement.HISTORY, row);
        sheet = sheet.moved(next, hash, act.at());
    }

    private void publish(Event event) {
        EventKind kind = EventCatalogue.kindOf(event);
        String topic = kind.topic().wireName();
        long sequence = sheet.nextSequence(topic);
        writes.add(
                Statement.EVENT_LOG,
                Map.ofEntries(
                        Map.entry("topic", topic),
                        Map.entry("case_id", caseId),
                        Map.entry("sequence", sequence),
                        Map.entry("event_id", UuidCreator.getTimeOrderedEpoch()),
                        Map.entry("type", kind.type()),
                        Map.entry("source", source),
                        Map.entry("at", act.at()),
                        Map.entry("cause", act.cause()),
                        Map.entry("rulebook", rulebook()),
                        Map.entry("traceparent", act.traceparent()),
                        Map.entry("body", EventCatalogue.write(event))));
        writes.add(Statement.OUTBOX, Map.of("topic", topic, "case_id", caseId, "sequence", sequence));
        sheet = sheet.counted(topic, sequence);
    }

    private String rulebook() {
        return procedures.of(sheet.kind()).rulebookOf(sheet.file().orElseThrow());
    }

    private void tell(Move<CaseFile> move) {
        procedures
                .teller(sheet.kind())
                .flatMap(teller -> teller.tell(move, reported, act.at()))
                .ifPresent(this::tell);
    }

    // Nothing is owed where nobody gave an address: then the notice is one event and no more.
    private void tell(NoticeGiven notice) {
        publish(notice);
        long sequence = sheet.nextSequence(NoticeGiven.KIND.topic().wireName()) - 1;
        sheet.contacts().stream()
                .map(Contact::recipient)
                .filter(notice.recipients()::contains)
                .map(recipient -> letter(sequence, recipient))
                .forEach(this::owe);
    }

    private static Errand letter(long sequence, String recipient) {
        String payload = CaseJson.write(new Teller.Letter(sequence, recipient));
        return Errand.named(Teller.LETTER, sequence + "-" + recipient, payload);
    }

    // The terms of the case go with the first stage of the move, so that none is told twice.
    private void report(Move<? extends CaseFile> move, CaseFile next) {
        List<ReportedTerm> own = List.copyOf(reported);
        for (Move.Stage stage : move.stages()) {
            List<ReportedTerm> terms = new ArrayList<>(own);
            terms.addAll(stage.mentioned());
            publish(new StageReported(
                    next.keys().number(),
                    stage.service(),
                    stage.code(),
                    stage.optional(),
                    move.transition(),
                    next.state(),
                    act.at(),
                    stage.reporterKind(),
                    stage.reporter(),
                    terms,
                    stage.result(),
                    stage.grounds()));
            own = List.of();
        }
    }
}
