package kz.ruqsat.casework.ledger;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import kz.ruqsat.casework.Act;
import kz.ruqsat.casework.Actor;
import kz.ruqsat.casework.Answer;
import kz.ruqsat.casework.CaseFile;
import kz.ruqsat.casework.CaseSnapshot;
import kz.ruqsat.casework.Contact;
import kz.ruqsat.casework.Move;
import kz.ruqsat.casework.Outcome;
import kz.ruqsat.casework.ParkedReason;
import kz.ruqsat.casework.Procedure;
import kz.ruqsat.casework.Reach;
import kz.ruqsat.casework.Work;
import kz.ruqsat.casework.Work.Addressed;
import kz.ruqsat.casework.Work.ByKind;
import kz.ruqsat.casework.WorkResult;
import kz.ruqsat.contracts.CaseId;
import kz.ruqsat.contracts.Refusal;

/**
 * Decides the works of one transaction in memory, one after the other; pure but for fresh event ids. What a refused or broken work would have
 * written is forgotten, and the works after it see the cases as they were before.
 */
final class Deciding {

    /** Most steps of the automatic desk after one command: more than any procedure has, so a circle is found. */
    private static final int DESK_STEPS = 16;

    private static final Refusal OUTDATED = Refusal.of(
            "version-conflict",
            "Somebody else was quicker, and the two do not go together. Read again before deciding.");

    private final Procedures procedures;
    private final String source;
    private final Marks marks;
    private final Map<CaseId, Long> versions;
    private final Map<CaseId, Sheet> sheets;
    private final Set<CaseId> changed = new HashSet<>();
    private final Writes writes = new Writes();

    Deciding(Procedures procedures, String source, Loaded loaded) {
        this.procedures = procedures;
        this.source = source;
        this.marks = new Marks(loaded);
        this.versions = loaded.versions();
        this.sheets = new HashMap<>(loaded.sheets());
    }

    /** The rows to write; to be asked for once. */
    Writes writes() {
        changed.forEach(caseId ->
                writes.add(Statement.CASES, sheets.get(caseId).row(caseId, versions.getOrDefault(caseId, -1L) + 1)));
        marks.writeTo(writes);
        return writes;
    }

    WorkResult decide(Work work) {
        return marks.before(work).orElseGet(() -> tryOut(work));
    }

    /** Keeps a record aside that the database would not take; every other kind of work is just not done. */
    WorkResult giveUp(Work work, Throwable cause) {
        return switch (work.origin()) {
            case Work.Origin.Record _ ->
                marks.park(work.origin(), ParkedReason.DATABASE, "cannot be stored: " + Faults.describe(cause));
            case Work.Origin.Request _ when Faults.isTaken(cause) -> new WorkResult.Refused(OUTDATED);
            default -> new WorkResult.Broken(cause);
        };
    }

    private WorkResult tryOut(Work work) {
        Attempt attempt = new Attempt();
        attempt.end(work.origin());
        try {
            for (Addressed addressed : work.commands()) {
                attempt.fitting(addressed).ifPresent(attempt::command);
            }
            List<CaseSnapshot> cases = attempt.snapshots(work);
            Answer answer = work.respond().apply(cases);
            attempt.keep();
            marks.after(work, answer);
            return new WorkResult.Done(cases, answer);
        } catch (RefusedInAttempt refused) {
            return work.origin() instanceof Work.Origin.Record
                    ? marks.park(work.origin(), ParkedReason.REFUSED, "refused: " + refused.refusal.detail())
                    : new WorkResult.Refused(refused.refusal);
        } catch (RuntimeException broken) {
            return work.origin() instanceof Work.Origin.Record
                    ? marks.park(work.origin(), ParkedReason.PROGRAM, "cannot be handled: " + Faults.describe(broken))
                    : new WorkResult.Broken(broken);
        }
    }

    /** Leaves an attempt at once; never leaves this class. */
    private static final class RefusedInAttempt extends RuntimeException {
        private static final long serialVersionUID = 1L;
        private final transient Refusal refusal;

        RefusedInAttempt(Refusal refusal) {
            super(refusal.detail(), null, false, false);
            this.refusal = refusal;
        }
    }

    /** One work, whose effects are kept only if all its commands succeed. */
    private final class Attempt {

        private final Map<CaseId, Sheet> overlay = new LinkedHashMap<>();
        private final Writes written = new Writes();

        /** Comes before the commands, so that one of them may owe the same errand anew. */
        void end(Work.Origin origin) {
            if (origin instanceof Work.Origin.Done(var caseId, var kind)) {
                written.oweNoLonger(new Writes.ErrandKey(caseId, kind));
            }
        }

        /** The command for the kind that the case is of; the command itself where it names its kind. */
        Optional<Addressed> fitting(Addressed addressed) {
            CaseId caseId = addressed.caseId();
            return addressed.command() instanceof ByKind(var commands)
                    ? Optional.ofNullable(overlay.getOrDefault(caseId, sheets.get(caseId)))
                            .filter(sheet -> commands.containsKey(sheet.kind()))
                            .map(sheet ->
                                    Addressed.of(sheet.kind(), caseId, commands.get(sheet.kind()), addressed.act()))
                    : Optional.of(addressed);
        }

        void command(Addressed addressed) {
            CaseId caseId = addressed.caseId();
            Sheet before = sheet(addressed);
            Act act = notBefore(before.effectiveAt(), addressed.act());
            fireDue(caseId, act.at());
            if (!(addressed.command() instanceof DueTerms)) {
                apply(addressed, act, before.moves());
            }
        }

        private Sheet sheet(Addressed addressed) {
            Sheet sheet = overlay.getOrDefault(addressed.caseId(), sheets.get(addressed.caseId()));
            if (sheet == null) {
                sheet = Sheet.blank(addressed.kind());
            }
            if (!sheet.kind().equals(addressed.kind())) {
                throw new RefusedInAttempt(Refusal.notFound());
            }
            sheet = sheet.reaching(contacts(addressed.reach()));
            overlay.put(addressed.caseId(), sheet);
            return sheet;
        }

        private List<Contact> contacts(Reach reach) {
            return switch (reach) {
                case Reach.AsBefore _ -> List.of();
                case Reach.At(var contacts) -> contacts;
                case Reach.Like(var other) ->
                    Optional.ofNullable(overlay.getOrDefault(other, sheets.get(other)))
                            .map(Sheet::contacts)
                            .orElse(List.of());
            };
        }

        private void fireDue(CaseId caseId, Instant at) {
            for (var due = overlay.get(caseId).dueBy(at);
                    due.isPresent();
                    due = overlay.get(caseId).dueBy(at)) {
                fire(caseId, due.get());
            }
        }

        private void fire(CaseId caseId, Sheet.RunningTerm over) {
            Sheet sheet = overlay.get(caseId);
            Act act = notBefore(sheet.effectiveAt(), Act.of(over.term().dueBefore(), Actor.SYSTEM));
            Mover mover = mover(caseId, sheet, act).missed(over);
            Procedure<CaseFile, Object> procedure = procedures.of(sheet.kind());
            Outcome<CaseFile> outcome = procedure.handle(sheet.file(), procedure.whenDue(over.term()), act);
            carryOut(caseId, mover, outcome, act);
        }

        // The procedure is asked first: whose case it is not, is told that there is none, whatever version was sent.
        private void apply(Addressed addressed, Act act, long seen) {
            CaseId caseId = addressed.caseId();
            Sheet sheet = overlay.get(caseId);
            Outcome<CaseFile> outcome = procedures.of(sheet.kind()).handle(sheet.file(), addressed.command(), act);
            if (addressed.version() != Addressed.ANY && addressed.version() != seen && !isNotFound(outcome)) {
                throw new RefusedInAttempt(Refusal.versionConflict(addressed.version(), seen));
            }
            carryOut(caseId, mover(caseId, sheet, act), outcome, act);
        }

        private static boolean isNotFound(Outcome<CaseFile> outcome) {
            return outcome instanceof Outcome.Refused<CaseFile>(var refusal)
                    && refusal.problem().equals("not-found");
        }

        private void carryOut(CaseId caseId, Mover mover, Outcome<CaseFile> outcome, Act act) {
            switch (outcome) {
                case Move<CaseFile> move -> {
                    overlay.put(caseId, mover.move(move));
                    desk(caseId, act);
                }
                case Outcome.Unchanged<CaseFile> unchanged -> {
                    unchanged.rows().forEach(written::add);
                    unchanged.errands().forEach(e -> written.owe(new Writes.ErrandKey(caseId, e.kind()), e.payload()));
                    overlay.put(caseId, mover.standing());
                }
                case Outcome.Refused<CaseFile> refused -> throw new RefusedInAttempt(refused.refusal());
            }
        }

        private void desk(CaseId caseId, Act cause) {
            for (int steps = 0; ; steps++) {
                Sheet sheet = overlay.get(caseId);
                CaseFile file = sheet.file().orElseThrow();
                var next = procedures.of(sheet.kind()).desk(file);
                if (next.isEmpty()) {
                    return;
                }
                if (steps == DESK_STEPS) {
                    throw new IllegalStateException("the automatic desk goes in circles at state " + file.state());
                }
                Act act = cause.then(cause.at(), Actor.desk(file.keys().body()));
                Outcome<CaseFile> outcome = procedures.of(sheet.kind()).handle(sheet.file(), next.get(), act);
                if (!(outcome instanceof Move<CaseFile> move)) {
                    throw new IllegalStateException("the automatic desk asks for what is not done: " + outcome);
                }
                overlay.put(caseId, mover(caseId, sheet, act).move(move));
            }
        }

        private Mover mover(CaseId caseId, Sheet sheet, Act act) {
            return new Mover(source, caseId, sheet, procedures, act, written);
        }

        List<CaseSnapshot> snapshots(Work work) {
            List<CaseSnapshot> result = new ArrayList<>();
            for (Addressed addressed : work.commands()) {
                Sheet sheet = overlay.get(addressed.caseId());
                if (sheet != null && sheet.file().isPresent()) {
                    result.add(sheet.snapshot(addressed.caseId()));
                }
            }
            return result;
        }

        void keep() {
            overlay.forEach((caseId, sheet) -> {
                if (sheet.file().isPresent() && sheet != sheets.get(caseId)) {
                    changed.add(caseId);
                    sheets.put(caseId, sheet);
                }
            });
            writes.addAll(written);
        }
    }

    // What took effect stays first: a case's time never runs backwards. PostgreSQL keeps microseconds, so nothing finer
    // is sealed.
    private static Act notBefore(Instant floor, Act act) {
        Instant at = act.at().truncatedTo(ChronoUnit.MICROS);
        return new Act(at.isBefore(floor) ? floor : at, act.actor(), act.cause(), act.traceparent());
    }
}
