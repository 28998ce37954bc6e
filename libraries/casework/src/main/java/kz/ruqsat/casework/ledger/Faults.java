package kz.ruqsat.casework.ledger;

import io.vertx.pgclient.PgException;
import java.util.Set;

/** Tells failures of the database apart. */
final class Faults {

    private static final Set<String> LOST_RACES = Set.of("40P01", "40001");
    private static final String UNIQUE = "23505";
    private static final String EXCLUSION = "23P01";

    private Faults() {}

    /** Somebody else was first; the same work may well succeed when it reads again. */
    static boolean isRace(Throwable failure) {
        if (failure instanceof StaleCaseException) {
            return true;
        }
        String state = state(failure);
        return LOST_RACES.contains(state) || state.equals(UNIQUE);
    }

    /** What was decided does not go together with what somebody else has written: a unique key or an exclusion is in the way. */
    static boolean isTaken(Throwable failure) {
        String state = state(failure);
        return state.equals(UNIQUE) || state.equals(EXCLUSION);
    }

    /** The database will never take this data. */
    static boolean isData(Throwable failure) {
        String state = state(failure);
        return state.startsWith("22") || state.startsWith("23");
    }

    /** What failed, without the values that drivers put into messages. */
    static String describe(Throwable failure) {
        String state = state(failure);
        return failure.getClass().getSimpleName() + (state.isEmpty() ? "" : " " + state);
    }

    /** A case was not as it had been read, although it was locked: nothing of the batch may stay. */
    static final class StaleCaseException extends RuntimeException {
        private static final long serialVersionUID = 1L;

        StaleCaseException(long missing) {
            super(missing + " cases had changed since they were read", null, false, false);
        }
    }

    private static String state(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof PgException pg && pg.getSqlState() != null) {
                return pg.getSqlState();
            }
        }
        return "";
    }
}
