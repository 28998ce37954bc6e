package kz.ruqsat.invitation.explanation;

import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import kz.ruqsat.invitation.counter.Reader;
import kz.ruqsat.web.problem.Refusals;
import kz.ruqsat.web.problem.RefusedException;

/** For whom a decision is explained. */
enum Reading {
    /** In the words the law allows. */
    APPLICANT(Reader.Kind.INVITER),
    /** With all grounds, and what officers did. */
    OFFICER(Reader.Kind.OFFICER),
    /** With the sealed history and the versions of the data besides. */
    AUDITOR(Reader.Kind.AUDITOR);

    private final Reader.Kind kind;

    Reading(Reader.Kind kind) {
        this.kind = kind;
    }

    /**
     * The reading a caller gets: the one asked for, or its own.
     *
     * @param asked name in small letters; null or empty for the caller's own
     * @throws RefusedException {@code malformed-request} for a name that is none, {@code forbidden} for a reading above the caller
     */
    static Reading of(String asked, Reader caller) {
        Set<Reading> open = openTo(caller.kind());
        Reading reading = asked == null || asked.isEmpty() ? own(open) : named(asked);
        if (!open.contains(reading)) {
            throw Refusals.forbidden("This reading is not for your role.");
        }
        return reading;
    }

    private static Set<Reading> openTo(Reader.Kind caller) {
        return switch (caller) {
            case INVITER, MISSION -> EnumSet.of(APPLICANT);
            case OFFICER -> EnumSet.of(APPLICANT, OFFICER);
            case AUDITOR -> EnumSet.allOf(Reading.class);
        };
    }

    /** The fullest that is open. */
    private static Reading own(Set<Reading> open) {
        return open.stream().reduce((less, more) -> more).orElseThrow();
    }

    private static Reading named(String asked) {
        for (Reading reading : values()) {
            if (reading.name().toLowerCase(Locale.ROOT).equals(asked)) {
                return reading;
            }
        }
        throw Refusals.malformed("/reading", "unknown-value", "applicant, officer or auditor.");
    }

    /** Whoever reads that way, as the views know it. */
    Reader reader() {
        return new Reader(kind, "");
    }
}
