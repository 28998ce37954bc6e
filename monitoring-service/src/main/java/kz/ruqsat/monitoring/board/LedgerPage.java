package kz.ruqsat.monitoring.board;

import com.fasterxml.jackson.annotation.JsonIgnore;
import io.quarkus.qute.RawString;
import java.util.List;

/**
 * Whose time cases took.
 *
 * @param addsUp true if the charges are the elapsed time, exactly
 * @param bar all accounts side by side
 */
public record LedgerPage(
        String scope,
        long cases,
        String elapsed,
        long elapsedMicros,
        boolean addsUp,
        String sum,
        List<Line> accounts,
        List<Line> bodies,
        List<Breach> breaches,
        List<Owner> owners,
        List<Choice> choices,
        @JsonIgnore RawString bar) {

    /**
     * Time on one account.
     *
     * @param micros how long, in microseconds
     * @param share of the whole, such as {@code 12 %}
     */
    public record Line(
            String code,
            String text,
            String title,
            long micros,
            String time,
            String share,
            String perCase,
            @JsonIgnore RawString bar) {}

    /** Missed terms on the account of one body. */
    public record Breach(String body, String title, long all, long open, String href) {}

    /** A row of the table of owners. */
    public record Owner(String state, String stage, String service, String owner, String rule, String from) {}
}
