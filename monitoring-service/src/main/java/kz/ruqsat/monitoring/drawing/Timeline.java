package kz.ruqsat.monitoring.drawing;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import kz.ruqsat.businesstime.CountedDay;

/**
 * What a case's timeline shows, every text in the reader's language.
 *
 * @param id begins the ids in the picture, so that several fit on a page
 * @param title what the picture is
 * @param description the same facts in a sentence
 * @param now where the line of the present is drawn
 * @param states what the case waited in, in order
 * @param terms in the order of their start
 * @param accounts whose time it was, in order
 * @param marks stages, numbered as in the list beside the picture
 */
public record Timeline(
        String id,
        String title,
        String description,
        Instant now,
        List<Block> states,
        List<Term> terms,
        List<Block> accounts,
        List<Mark> marks,
        Days days,
        Texts texts) {

    public Timeline {
        states = List.copyOf(states);
        terms = List.copyOf(terms);
        accounts = List.copyOf(accounts);
        marks = List.copyOf(marks);
    }

    /** Which days are drawn at full width. */
    public enum Days {
        ALL,
        /** Days off are folded to a mark. */
        WORKING
    }

    /** How a term stands. */
    public enum Standing {
        RUNNING,
        DONE,
        LATE,
        REPLACED
    }

    /**
     * A stretch of time with a name.
     *
     * @param pattern which hatch; empty for none
     */
    public record Block(String label, String hint, String href, Instant from, Instant to, String pattern) {}

    /**
     * A term.
     *
     * @param lane name of its clock, short; terms of one name share a lane
     * @param hint all of it in a sentence
     * @param extension true if it is the same term made longer
     * @param days as its computation walked them; may be empty
     * @param endedAt when it was done or replaced; a late one may have been done after its end
     * @param flag its last day
     * @param late how late it is; empty if it is not
     */
    public record Term(
            String lane,
            String hint,
            String href,
            Standing standing,
            boolean extension,
            Instant startedAt,
            Instant dueBefore,
            List<CountedDay> days,
            Optional<Instant> endedAt,
            String flag,
            String late) {

        public Term {
            days = List.copyOf(days);
        }
    }

    /** A stage. */
    public record Mark(String number, String hint, String href, Instant at) {}

    /**
     * Names of lanes and days.
     *
     * @param state name of the lane of states
     * @param account name of the lane of accounts
     * @param stages name of the lane of marks
     * @param now name of the present
     * @param month of a day, such as {@code March 2026}
     * @param weekday of a day, short
     * @param dayOff why a day is off, by its kind and holiday in one text
     */
    public record Texts(
            String state,
            String account,
            String stages,
            String now,
            Function<LocalDate, String> month,
            Function<LocalDate, String> weekday,
            Map<LocalDate, String> dayOff) {}
}
