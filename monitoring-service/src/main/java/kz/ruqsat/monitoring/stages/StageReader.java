package kz.ruqsat.monitoring.stages;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import kz.ruqsat.contracts.CaseId;
import kz.ruqsat.contracts.Envelope;
import kz.ruqsat.contracts.EventCatalogue;
import kz.ruqsat.contracts.UnreadableEventException;
import kz.ruqsat.contracts.stages.StageReported;

/** Reads records and says what is wrong with those that are no stage. Pure. */
public final class StageReader {

    /** The bodies that report, and no other. Source. */
    private static final Set<String> REPORTERS = Set.of("MIA_TD", "MFA", "FOREIGN_MISSION");

    private static final Instant FIRST = Instant.parse("1900-01-01T00:00:00Z");
    private static final Instant LAST = Instant.parse("2101-01-01T00:00:00Z");
    private static final int LONGEST_CODE = 120;
    private static final int MOST_TERMS = 20;
    private static final int MOST_GROUNDS = 50;

    /** What the record is. */
    public Reading read(Received record) {
        try {
            return read(record, Envelope.read(record.headers(), record.value()));
        } catch (UnreadableEventException unreadable) {
            return new Reading.Bad(
                    record, caseOf(record), sequenceOf(record), Fault.UNREADABLE, withoutValues(unreadable));
        }
    }

    private Reading read(Received record, Envelope envelope) {
        if (!record.key().equals(envelope.subject().toString())) {
            return bad(record, envelope, Fault.WRONG_KEY, "the key of the record is not its subject");
        }
        if (!envelope.type().equals(StageReported.KIND.type())) {
            return envelope.type().endsWith(".v1")
                    ? new Reading.Unknown(record, envelope)
                    : bad(record, envelope, Fault.UNKNOWN_VERSION, "this version of the contract is not known here");
        }
        try {
            StageReported stage = (StageReported) EventCatalogue.read(envelope).orElseThrow();
            return checked(record, envelope, stage);
        } catch (UnreadableEventException unreadable) {
            return bad(record, envelope, Fault.UNREADABLE, withoutValues(unreadable));
        }
    }

    private static Reading checked(Received record, Envelope envelope, StageReported stage) {
        if (!REPORTERS.contains(stage.reporterKind())) {
            return bad(
                    record,
                    envelope,
                    Fault.NOT_A_REPORTER,
                    "only MIA_TD, MFA and FOREIGN_MISSION report stages (R-011)");
        }
        Predicate<StageReported> possible = s -> codes(s).allMatch(StageReader::isCode)
                && required(s).noneMatch(String::isBlank)
                && isPossible(s.happenedAt())
                && s.terms().size() <= MOST_TERMS
                && s.grounds().size() <= MOST_GROUNDS;
        return possible.test(stage)
                ? new Reading.Stage(record, envelope, stage)
                : bad(record, envelope, Fault.IMPOSSIBLE, "a field is empty, too long, or holds what cannot be");
    }

    private static Stream<String> required(StageReported stage) {
        return Stream.of(stage.caseNumber(), stage.service(), stage.stage(), stage.state(), stage.reporter());
    }

    private static Stream<String> codes(StageReported stage) {
        Stream<String> terms = stage.terms().stream().flatMap(t -> Stream.of(t.account(), t.body()));
        return Stream.of(
                        required(stage), Stream.of(stage.transition(), stage.result()), stage.grounds().stream(), terms)
                .flatMap(all -> all);
    }

    private static boolean isCode(String text) {
        return text.length() <= LONGEST_CODE && text.chars().noneMatch(Character::isISOControl);
    }

    private static boolean isPossible(Instant moment) {
        return !moment.isBefore(FIRST) && moment.isBefore(LAST);
    }

    private static Reading bad(Received record, Envelope envelope, Fault fault, String detail) {
        return new Reading.Bad(record, Optional.of(envelope.subject()), envelope.sequence(), fault, detail);
    }

    /** Messages of parsers quote what they stumbled over; what stands before the colon does not. */
    private static String withoutValues(UnreadableEventException unreadable) {
        return unreadable.getMessage().split(":", 2)[0];
    }

    private static Optional<CaseId> caseOf(Received record) {
        return Stream.of(record.headers().getOrDefault("ce_subject", ""), record.key())
                .flatMap(text -> caseId(text).stream())
                .findFirst();
    }

    private static Optional<CaseId> caseId(String text) {
        try {
            return Optional.of(CaseId.of(text));
        } catch (IllegalArgumentException notOne) {
            return Optional.empty();
        }
    }

    private static long sequenceOf(Received record) {
        String text = record.headers().getOrDefault("ce_sequence", "");
        return text.matches("[1-9][0-9]{0,17}") ? Long.parseLong(text) : 0;
    }
}
