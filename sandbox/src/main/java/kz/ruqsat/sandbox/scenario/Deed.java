package kz.ruqsat.sandbox.scenario;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import kz.ruqsat.sandbox.process.StandService;

/** What somebody does. Cases have names: a person's invitation that of the person, others as the step says. */
sealed interface Deed {

    /** Whether the stand may not come to rest after it, until what is broken or away is back. */
    default boolean isTrouble() {
        return this instanceof Breaks || this instanceof Stops;
    }

    /** An inviter files a petition; its cases get the names of the people invited. */
    record Files(String petition) implements Deed {}

    /** A petition that was returned is filed anew, as another petition tells it, for the one invited person of the case. */
    record Refiles(String petition, String on) implements Deed {}

    /**
     * A petition is assessed and not filed; by the law of a day, today unless told.
     *
     * @param invitee place of the invited person it is about, from 0
     */
    record Assesses(String petition, int invitee, Optional<LocalDate> day) implements Deed {}

    /** A mission takes the application of an invited person; {@code fields} replace those of the usual form. */
    record Applies(String person, String as, Map<String, Object> fields) implements Deed {}

    /** An act on a case, by the last part of its address; what it answers may get a name, too. */
    record Does(String act, String on, Optional<String> as, Map<String, Object> body) implements Deed {}

    /** Any request that creates something. */
    record Posts(StandService to, String path, Optional<String> as, Map<String, Object> body) implements Deed {}

    /** Looks where a case stands. */
    record Looks(String on) implements Deed {}

    /** Looks until the case stands as the step finds it, in real time; the stand's clock stands still meanwhile. */
    record Awaits(String on) implements Deed {}

    /** Asks why a case stands where it stands. */
    record AsksWhy(String on) implements Deed {}

    /** KNB's operator counts the requests that Berkut has of a case; the newest may get a name. */
    record AsksKnb(String on, Optional<String> as) implements Deed {}

    /** Nobody does anything: time passes. */
    record Waits() implements Deed {}

    /** KNB's operator writes what Berkut answers about a case. */
    record Scripts(String on, Map<String, Object> script) implements Deed {}

    /** A state system says something about a key from now on. */
    record Enters(String system, String key, Map<String, Object> answer) implements Deed {}

    /** A state system says again what its test data hold. */
    record Forgets(String system, String key) implements Deed {}

    /** A stub begins to fail. */
    record Breaks(StandService stub, Map<String, Object> fault, Optional<String> as) implements Deed {}

    /** A fault that was given a name ends. */
    record Mends(String fault) implements Deed {}

    /** A service dies as in a crash and is started again. */
    record Kills(StandService service) implements Deed {}

    /** A service is stopped in order and stays away; the broker if it is empty. */
    record Stops(Optional<StandService> service) implements Deed {}

    /** What was stopped is started again. */
    record Starts(Optional<StandService> service) implements Deed {}

    /** A request exactly as it is told, sent once. */
    record Calls(
            StandService to,
            String method,
            String path,
            Map<String, Object> headers,
            Optional<Payload> body,
            Optional<String> as)
            implements Deed {}

    /** A record exactly as it is told, put on a topic past every service; without a value it has none. */
    record Sends(
            String topic,
            String key,
            Map<String, Object> headers,
            Optional<Payload> value,
            Optional<String> disposition)
            implements Deed {}

    /**
     * A record that is on a topic already is sent once more, byte for byte.
     *
     * @param number which of the case's records there, from 1; the last one if it is 0
     */
    record Repeats(String topic, String on, int number, Optional<String> disposition) implements Deed {}
}
