package kz.ruqsat.monitoring.watch;

import java.time.Duration;

/**
 * Something that people on duty are told.
 *
 * @param step how far it has gone
 * @param count how many stages, trails, consumers or lists; 0 where nothing is counted
 * @param forTime how long it has been so, as far as is known
 * @param of what it concerns, such as the name of a consumer; empty if that is plain
 */
public record Alert(Kind kind, Step step, long count, Duration forTime, String of) {

    /** The names of alarms; each has a page {@code docs/runbooks/<name>.md}. */
    public enum Kind {
        /** Stages that were not entered as soon as was promised. */
        STAGES_LATE,
        /** Stages that were sent and are not here, or whose sequence was taken with another event. */
        STAGES_MISSING,
        /** Trails of cases that the procedure does not allow. */
        AGAINST_THE_PROCEDURE,
        /** A consumer of the system stands still, and terms may lapse by it. */
        CONSUMER_BEHIND,
        /** No stage has come although offices are open and cases are, too. */
        SILENCE,
        /** The list of an owner could not be read, so that nobody knows what it owes. */
        LIST_UNREAD,
        /** Somebody holds the intake of stages. */
        INTAKE_HELD
    }

    /** How far it has gone. */
    public enum Step {
        FIRST,
        SECOND
    }
}
