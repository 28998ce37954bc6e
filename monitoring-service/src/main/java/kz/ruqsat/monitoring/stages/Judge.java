package kz.ruqsat.monitoring.stages;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import kz.ruqsat.contracts.CaseId;
import kz.ruqsat.monitoring.stages.HeldRecord.Status;
import kz.ruqsat.monitoring.stages.Plan.Parked;

/**
 * Decides a batch of records in their order. Pure.
 *
 * <p>One rule for every case: the record after the last one is taken, a lower one is a repeat, a higher one waits. A record that cannot be
 * taken is put aside, and what follows it in its case waits, because its turn has not come; no other case notices.
 *
 * @rule R-013
 */
public final class Judge {

    /** Who did it, where nobody did. */
    static final String MACHINE = "monitoring-service";

    /**
     * How far a stage may lie ahead of the clock by which it is entered. Clocks of two machines that are kept in step differ by less than a second; a wrong time zone is an hour
     * or more. What lies between is left alone, since a stage that is put aside delays its case.
     */
    static final Duration TOLERANCE = Duration.ofMinutes(5);

    private static final String FORKED = "this sequence was taken with another event";
    private static final String AHEAD =
            "its time had not come when it came: happenedAt lies ahead of the clock of the procedure";

    private final Function<Received, Reading> reader;
    private final Instant enteredAt;
    private final Map<CaseId, CaseBook> books = new HashMap<>();
    private final Plan plan = new Plan();

    /**
     * @param reader what a record is; asked again for records that waited
     * @param enteredAt time of entry on the procedure's clock
     * @param standings of every case in the batch that is known
     */
    public Judge(Function<Received, Reading> reader, Instant enteredAt, Collection<Standing> standings) {
        this.reader = record -> inTime(reader.apply(record));
        this.enteredAt = enteredAt;
        standings.forEach(standing -> books.put(standing.caseId(), new CaseBook(standing)));
    }

    /** The plan for these records. */
    public Plan judge(List<Reading> readings) {
        readings.stream().map(this::inTime).forEach(this::decide);
        return closed();
    }

    /** True if it is a stage that lies further ahead of this instant than {@link #TOLERANCE}. */
    public static boolean isAhead(Reading reading, Instant now) {
        return reading instanceof Reading.Stage(var _, var _, var stage)
                && stage.happenedAt().isAfter(now.plus(TOLERANCE));
    }

    private Reading inTime(Reading reading) {
        return isAhead(reading, enteredAt)
                ? new Reading.Bad(reading.record(), reading.subject(), reading.place(), Fault.FROM_THE_FUTURE, AHEAD)
                : reading;
    }

    /**
     * The plan for a record that is put aside and that somebody sends again.
     *
     * @param sent as it is sent: as it came, or as it was mended
     * @param read what it is
     */
    public Plan again(HeldRecord sent, Reading read, Sending sending) {
        Reading reading = inTime(read);
        Optional<CaseBook> book = reading.subject().map(this::book);
        String why = book.map(b -> inTheWay(b, reading)).orElse("not even its case can be read");
        boolean repeats = why.isEmpty() && reading.place() <= book.orElseThrow().last();
        if (why.isEmpty()) {
            HeldRecord over = sent.with(Status.DONE, sent.fault(), sent.detail());
            takeAgain(book.orElseThrow(), reading, over, repeats);
        } else {
            plan.repeat();
        }
        plan.sent(sent.record().place(), sending, why.isEmpty() ? repeats ? "REPEAT" : "HANDLED" : "PARKED", why);
        return closed();
    }

    private void takeAgain(CaseBook book, Reading reading, HeldRecord over, boolean repeats) {
        if (!repeats) {
            take(book, reading);
        }
        note(book, over);
        drain(book);
    }

    /** Why a record cannot be entered now; empty if it can, or was before. */
    private static String inTheWay(CaseBook book, Reading reading) {
        if (reading instanceof Reading.Bad bad) {
            return bad.detail();
        }
        if (reading.place() > book.last() + 1) {
            return missing(book);
        }
        return book.isFork(reading.place(), eventId(reading)) ? FORKED : "";
    }

    private Plan closed() {
        books.values().forEach(book -> plan.terms(book.touchedTerms()));
        return plan;
    }

    private CaseBook book(CaseId caseId) {
        return books.computeIfAbsent(caseId, id -> new CaseBook(Standing.none(id)));
    }

    private void decide(Reading reading) {
        Optional<CaseBook> book = reading.subject().map(this::book);
        boolean seenBefore =
                book.flatMap(b -> b.heldAt(reading.record().place())).isPresent();
        if (seenBefore) {
            plan.repeat();
        } else if (reading instanceof Reading.Bad bad) {
            park(book, reading, Status.PARKED, bad.fault(), bad.detail());
        } else {
            decide(book.orElseThrow(), reading);
        }
    }

    private void decide(CaseBook book, Reading reading) {
        long sequence = reading.place();
        if (sequence <= book.last()) {
            repeat(book, reading);
        } else if (sequence == book.last() + 1) {
            take(book, reading);
            drain(book);
        } else if (book.isHeld()) {
            park(Optional.of(book), reading, Status.WAITING, Fault.BEHIND, "waits behind a record of its case");
        } else {
            park(Optional.of(book), reading, Status.PARKED, Fault.GAP, missing(book));
        }
    }

    private void repeat(CaseBook book, Reading reading) {
        UUID eventId = eventId(reading);
        if (book.isFork(reading.place(), eventId)) {
            park(Optional.of(book), reading, Status.PARKED, Fault.FORK, FORKED);
        } else {
            plan.repeat();
        }
    }

    private static UUID eventId(Reading reading) {
        return switch (reading) {
            case Reading.Stage(var _, var envelope, var _) -> envelope.id();
            case Reading.Unknown(var _, var envelope) -> envelope.id();
            case Reading.Bad _ -> throw new IllegalArgumentException("a bad record has no event id");
        };
    }

    private void take(CaseBook book, Reading reading) {
        switch (reading) {
            case Reading.Stage stage -> book.enter(stage, enteredAt, plan);
            case Reading.Unknown unknown -> {
                book.passOver(unknown, plan);
                plan.unknown();
                plan.step(reading.record().place(), "IGNORED_UNKNOWN_TYPE", MACHINE);
            }
            case Reading.Bad _ -> throw new IllegalArgumentException("a bad record is not taken");
        }
    }

    /** After a record was taken: those whose turn has come follow, those that are overtaken are over, the next one is what the case waits for. */
    private void drain(CaseBook book) {
        for (HeldRecord held : book.held()) {
            boolean overtaken = held.sequence() > 0 && held.sequence() <= book.last() && held.fault() != Fault.FORK;
            if (overtaken) {
                done(book, held, "OVERTAKEN");
            } else if (!held.fault().isOfItself() && held.sequence() == book.last() + 1) {
                release(book, held);
            }
        }
        nameTheGap(book);
    }

    private void release(CaseBook book, HeldRecord held) {
        switch (reader.apply(held.record())) {
            case Reading.Bad bad -> note(book, held.with(Status.PARKED, bad.fault(), bad.detail()));
            case Reading good -> {
                take(book, good);
                done(book, held, "TAKEN");
            }
        }
    }

    private void nameTheGap(CaseBook book) {
        List<HeldRecord> waiting = book.held();
        boolean parked = waiting.stream().anyMatch(h -> h.status() == Status.PARKED && h.fault() != Fault.FORK);
        waiting.stream()
                .filter(h -> h.status() == Status.WAITING)
                .findFirst()
                .filter(_ -> !parked)
                .ifPresent(first -> {
                    note(book, first.with(Status.PARKED, Fault.GAP, missing(book)));
                });
    }

    private void done(CaseBook book, HeldRecord held, String step) {
        note(book, held.with(Status.DONE, held.fault(), held.detail()));
        plan.step(held.record().place(), step, MACHINE);
    }

    private void note(CaseBook book, HeldRecord news) {
        book.hold(news);
        plan.change(news);
    }

    private void park(Optional<CaseBook> book, Reading reading, Status status, Fault fault, String detail) {
        HeldRecord held = new HeldRecord(reading.record(), reading.place(), status, fault, detail);
        book.ifPresent(b -> b.hold(held));
        plan.park(new Parked(book.map(CaseBook::caseId), held));
    }

    private static String missing(CaseBook book) {
        return "the record of sequence " + (book.last() + 1) + " is missing";
    }
}
