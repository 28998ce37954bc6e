package kz.ruqsat.businesstime;

import java.time.LocalDate;

/** A clock was asked for on a day on which no term of it binds. */
public final class TermNotInForceException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    TermNotInForceException(StatutoryClock clock, LocalDate on, String version) {
        super("No term of " + clock + " is in force on " + on + " in the table of terms " + version);
    }
}
