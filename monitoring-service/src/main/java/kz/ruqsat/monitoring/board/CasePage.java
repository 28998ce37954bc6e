package kz.ruqsat.monitoring.board;

import com.fasterxml.jackson.annotation.JsonIgnore;
import io.quarkus.qute.RawString;
import java.util.List;

/**
 * A case.
 *
 * @param sentences why it stands where it stands
 * @param alarms what in its trail must not be; nearly always none
 * @param ledger whose time it was; without lines if its time is nobody's
 * @param picture the timeline
 * @param upright the timeline as days downwards, for a phone
 * @param daysHref the same picture with or without days off
 */
public record CasePage(
        String caseId,
        String number,
        String service,
        String state,
        Tag tag,
        List<String> sentences,
        List<AlarmLine> alarms,
        List<StageLine> stages,
        List<TermLine> terms,
        Ledger ledger,
        String daysText,
        String daysHref,
        List<Upright.Day> upright,
        @JsonIgnore RawString picture) {

    /** What in the trail must not be, and the rule it breaks. */
    public record AlarmLine(String kind, String text, String rule, long sequence) {}

    /**
     * A stage.
     *
     * @param grounds codes of the grounds of a refusal
     */
    public record StageLine(
            long sequence,
            String stage,
            String code,
            String state,
            Moment happened,
            Moment entered,
            String reporter,
            String reporterTitle,
            List<String> grounds) {}

    /** A term; {@code href} leads to its computation. */
    public record TermLine(
            String id,
            String clock,
            String clockCode,
            Moment started,
            Moment due,
            Moment ended,
            String standing,
            Tag tag,
            String body,
            String bodyTitle,
            String rule,
            String href) {}

    /**
     * Whose time it was.
     *
     * @param addsUp true if the charges are the elapsed time, exactly
     * @param equation the sum in one line
     */
    public record Ledger(
            String elapsed,
            boolean addsUp,
            String sum,
            List<Account> accounts,
            List<Charge> charges,
            @JsonIgnore RawString bar) {

        static final Ledger NONE = new Ledger("", true, "", List.of(), List.of(), new RawString(""));
    }

    /** What one account has. */
    public record Account(String code, String text, long micros, String time) {}

    /** A stretch of time, and why it is on that account. */
    public record Charge(
            String state,
            String account,
            String body,
            String rule,
            Moment from,
            Moment to,
            String time,
            String working) {}
}
