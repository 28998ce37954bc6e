package kz.ruqsat.casework;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import kz.ruqsat.contracts.CaseId;
import kz.ruqsat.contracts.Envelope;

/**
 * Commands that go together: all of them take effect or none does.
 *
 * @param commands in order; several for a petition with several invitees
 * @param origin where the work comes from, and what marks it as done
 * @param respond makes the answer to the one who asked, from the cases as they stand afterwards; runs before anything is written
 */
public record Work(List<Addressed> commands, Origin origin, Function<List<CaseSnapshot>, Answer> respond) {

    public Work {
        commands = List.copyOf(commands);
    }

    /**
     * A command and the case it is for.
     *
     * @param kind kind of case, see {@link Procedure#kind()}
     * @param caseId the case; of a new one an id that nobody has
     * @param command a command of that kind
     * @param act when and by whom
     * @param version version the caller has seen, {@link #ANY} if it does not matter
     * @param reach where those who are told of the case want to be written to
     */
    public record Addressed(String kind, CaseId caseId, Object command, Act act, long version, Reach reach) {

        /** Whatever version the case is at. */
        public static final long ANY = -1;

        public Addressed(String kind, CaseId caseId, Object command, Act act, long version) {
            this(kind, caseId, command, act, version, new Reach.AsBefore());
        }

        /** The same, and these want to be written to there. */
        public Addressed reaching(List<Contact> contacts) {
            return new Addressed(kind, caseId, command, act, version, new Reach.At(contacts));
        }

        /** The same, and those who are told of it are written to like those of another case that this work is about. */
        public Addressed reachingLike(CaseId other) {
            return new Addressed(kind, caseId, command, act, version, new Reach.Like(other));
        }

        /** A command for which the version does not matter. */
        public static Addressed of(String kind, CaseId caseId, Object command, Act act) {
            return new Addressed(kind, caseId, command, act, ANY);
        }

        /**
         * The command of whichever kind the case is of, for what another service tells of a case by its id alone. Nothing happens where
         * there is no such case, or it is of none of these kinds.
         *
         * @param commands by kind
         */
        public static Addressed whichever(CaseId caseId, Map<String, Object> commands, Act act) {
            return new Addressed("", caseId, new ByKind(Map.copyOf(commands)), act, ANY);
        }
    }

    /** A command for each kind that a case may be of; casework takes the one that fits, no procedure sees this. */
    public record ByKind(Map<String, Object> commands) {}

    /**
     * That a record which was put aside comes again.
     *
     * @param by who sent it, {@code casework} if it follows by itself; empty the first time
     * @param at when, on the procedure's clock
     * @param key of the request by which it was sent
     */
    public record Again(String by, Instant at, Optional<RequestKey> key) {

        /** It comes from the topic. */
        public static final Again FIRST = new Again("", Instant.EPOCH, Optional.empty());

        /** True if it comes from the topic. */
        public boolean isFirst() {
            return by.isEmpty();
        }
    }

    /** Where work comes from. */
    public sealed interface Origin {

        /** Nothing marks it: the state of the case makes a repeat harmless. */
        record Plain() implements Origin {}

        /** A request with an idempotency key. */
        record Request(RequestKey key) implements Origin {}

        /**
         * A record of a topic; counts in the inbox.
         *
         * @param delivery as it came
         * @param envelope what it says
         * @param again that it was put aside and comes again
         */
        record Record(Delivery delivery, Envelope envelope, Again again) implements Origin {}

        /** A record of a type that is unknown here: kept aside, counted in the inbox, and gone on from. */
        record Ignored(Delivery delivery, Envelope envelope, Again again) implements Origin {}

        /** A record that can never be handled as it is: it is parked, and its case with it. */
        record Poison(Delivery delivery, Envelope envelope, Again again, ParkedReason why, String reason)
                implements Origin {}

        /** A record of which not even the case can be read: it is parked alone. */
        record Unreadable(Delivery delivery, ParkedReason why, String reason) implements Origin {}

        /**
         * An errand that was done.
         *
         * @param caseId the case that owed it
         * @param kind its kind
         */
        record Done(CaseId caseId, String kind) implements Origin {}
    }

    /** Work from a request with an idempotency key. */
    public static Work requested(
            RequestKey key, List<Addressed> commands, Function<List<CaseSnapshot>, Answer> respond) {
        return new Work(commands, new Origin.Request(key), respond);
    }

    /** Work that a record of a topic leads to; none if it does not concern this service. */
    public static Work of(Origin origin, List<Addressed> commands) {
        return new Work(commands, origin, _ -> Answer.NONE);
    }

    /** The same work, to which this is the answer once it has taken effect. */
    public Work answering(Answer answer) {
        return new Work(commands, origin, _ -> answer);
    }

    /** The result of an errand; no command if nobody needs to be told. */
    public static Work done(CaseId caseId, String kind, List<Addressed> commands) {
        return new Work(commands, new Origin.Done(caseId, kind), _ -> Answer.NONE);
    }

    /** Work that nothing marks. */
    public static Work plain(Addressed command, Function<List<CaseSnapshot>, Answer> respond) {
        return new Work(List.of(command), new Origin.Plain(), respond);
    }

    /** Work that nothing marks and nobody waits for. */
    public static Work plain(Addressed command) {
        return plain(command, _ -> Answer.NONE);
    }
}
