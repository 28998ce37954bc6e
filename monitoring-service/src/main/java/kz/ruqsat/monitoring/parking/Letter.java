package kz.ruqsat.monitoring.parking;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kz.ruqsat.contracts.Envelope;
import kz.ruqsat.contracts.UnreadableEventException;
import kz.ruqsat.monitoring.stages.Fault;
import kz.ruqsat.monitoring.stages.HeldRecord;
import kz.ruqsat.monitoring.stages.Received;
import kz.ruqsat.web.deadletters.Content;
import kz.ruqsat.web.deadletters.DeadLetter;
import kz.ruqsat.web.deadletters.Handling;
import kz.ruqsat.web.deadletters.Repair;
import kz.ruqsat.web.deadletters.Step;
import kz.ruqsat.web.deadletters.Taken;

/**
 * A record that was put aside, with everything that was done to it.
 *
 * @param held as it came; of one that was set aside the status is {@code DONE}
 * @param caseId empty if not even that can be read
 * @param behind how many records of its case wait
 * @param lines steps in order
 */
record Letter(HeldRecord held, String caseId, long behind, Instant parkedAt, List<Line> lines) {

    private static final byte[] ANY = "{}".getBytes(StandardCharsets.UTF_8);

    Letter {
        lines = List.copyOf(lines);
    }

    String status() {
        boolean aside = held.status() == HeldRecord.Status.DONE
                && !lines.isEmpty()
                && lines.getLast().taken().step() == Step.SET_ASIDE;
        return aside ? "SET_ASIDE" : held.status().name();
    }

    List<Taken> steps() {
        return lines.stream().map(Line::taken).toList();
    }

    Handling handling(boolean secondPerson) {
        return new Handling(status(), steps(), secondPerson);
    }

    /** As it would be sent: as it was mended last, else as it came. */
    HeldRecord present() {
        return repaired()
                .map(record -> new HeldRecord(record, held.sequence(), held.status(), held.fault(), held.detail()))
                .orElse(held);
    }

    private Optional<Received> repaired() {
        return lines.reversed().stream()
                .filter(line -> line.taken().step() == Step.REPAIR)
                .findFirst()
                .map(this::mended);
    }

    private Received mended(Line line) {
        return new Received(
                held.record().place(),
                line.headers().getOrDefault("ce_subject", ""),
                line.headers(),
                Base64.getDecoder().decode(line.value()));
    }

    /** True if it may be set aside: something is wrong with it itself, and no other record waits for its place. */
    boolean isNeededByNobody() {
        return held.fault() == Fault.FORK || held.fault().isOfItself() && behind == 0;
    }

    Repair.Original original() {
        Received record = held.record();
        return new Repair.Original(record.place().topic(), record.headers(), identity(record));
    }

    private static Repair.Identity identity(Received record) {
        try {
            boolean same =
                    Envelope.read(record.headers(), ANY).subject().toString().equals(record.key());
            return same ? Repair.Identity.READ : Repair.Identity.UNREAD;
        } catch (UnreadableEventException unreadable) {
            return Repair.Identity.UNREAD;
        }
    }

    DeadLetter shown(boolean secondPerson) {
        Received record = held.record();
        Map<String, String> headers = present().record().headers();
        Handling handling = handling(secondPerson);
        return new DeadLetter(
                record.place().toString(),
                "monitoring-service",
                record.place().topic(),
                record.place().partition(),
                record.place().offset(),
                repaired().map(Received::key).orElse(caseId),
                held.sequence(),
                headers.getOrDefault("ce_type", ""),
                status(),
                handling.state(),
                held.fault().name(),
                DeadLetter.explanation(held.detail(), advice(), waitingBehind()),
                parkedAt,
                attempts(),
                waitingBehind(),
                lines.size(),
                handling.next());
    }

    DeadLetter.Detail detail(boolean secondPerson) {
        return new DeadLetter.Detail(
                shown(secondPerson), content(held.record()), repaired().map(Letter::content), secondPerson, steps());
    }

    /** How many follow it; nothing follows what waits itself, or is a fork. */
    long waitingBehind() {
        return held.status() == HeldRecord.Status.PARKED && held.fault() != Fault.FORK ? behind : 0;
    }

    private long attempts() {
        long sent = steps().stream()
                .filter(step -> step.step() == Step.REDRIVE)
                .filter(step -> !step.by().equals("monitoring-service"))
                .count();
        return sent + (held.fault().isOfItself() ? 1 : 0);
    }

    private static Content content(Received record) {
        return Content.of(record.headers(), record.value());
    }

    private String advice() {
        return switch (status()) {
            case "DONE" -> "It was handled since, and nothing is left to do.";
            case "SET_ASIDE" -> "It was set aside: " + lines.getLast().taken().sentence();
            default ->
                switch (held.fault()) {
                    case GAP -> "It follows by itself once the missing record has come.";
                    case BEHIND -> "It follows by itself once the record before it is entered.";
                    case FORK -> "It holds up nobody. Find out who reported it, and set it aside.";
                    case UNKNOWN_VERSION ->
                        "Update this service and send the record again, or repair it to a version that is known here.";
                    case NOT_A_REPORTER ->
                        "Whoever sent it may not report. Repair it only if the body that performed the stage confirms it.";
                    case FROM_THE_FUTURE ->
                        "Compare the clock of whoever sent it with the one here. Send it as it came once its time has come, or repair it.";
                    default -> "Repair it, try it, and send it again.";
                };
        };
    }
}
