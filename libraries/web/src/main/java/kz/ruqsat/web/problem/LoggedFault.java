package kz.ruqsat.web.problem;

/**
 * A fault as it may be logged: classes and stack frames of the whole chain, without the messages, because drivers and parsers put the
 * values they stumbled over into them. Source: P-S4.
 */
final class LoggedFault extends RuntimeException {
    /** Causes followed at most; a longer chain is a loop. */
    private static final int DEEPEST_CAUSE = 10;

    private final String className;

    private LoggedFault(Throwable fault, LoggedFault cause) {
        super(null, cause);
        className = fault.getClass().getName();
        setStackTrace(fault.getStackTrace());
    }

    static LoggedFault of(Throwable fault) {
        return of(fault, 0);
    }

    private static LoggedFault of(Throwable fault, int depth) {
        boolean last = fault.getCause() == null || depth == DEEPEST_CAUSE;
        return new LoggedFault(fault, last ? null : of(fault.getCause(), depth + 1));
    }

    @Override
    public synchronized Throwable fillInStackTrace() {
        return this;
    }

    @Override
    public String toString() {
        return className + " (message withheld)";
    }
}
