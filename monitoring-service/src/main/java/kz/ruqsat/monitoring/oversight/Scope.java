package kz.ruqsat.monitoring.oversight;

import io.vertx.mutiny.sqlclient.Tuple;
import java.util.Optional;

/**
 * Which cases and terms a list is narrowed to.
 *
 * @param seenBy the body that looks and sees its own alone; empty for all
 * @param region KATO code of a division's region, {@code CENTRE} for the ministry, {@code ABROAD} for missions
 */
public record Scope(
        Optional<String> seenBy,
        Optional<String> service,
        Optional<String> state,
        Optional<String> body,
        Optional<String> region,
        Optional<String> clock) {

    /** The region of the body that last reported a case {@code h}. */
    static final String REGION = """
        case when h.reporter ~ '^MIA[0-9]{2}' then substr(h.reporter, 4, 2)
             when h.reporter_kind = 'MFA' then 'CENTRE' else 'ABROAD' end\
        """;

    /** Parameters $1 to $6 over a case {@code h} and a term {@code t}. */
    static final String OF_TERMS =
            " ($1::text is null or h.reporter = $1 or t.body = $1) and ($2::text is null or h.service = $2) and"
                    + " ($3::text is null or h.state = $3) and ($4::text is null or t.body = $4) and ($5::text is null or "
                    + REGION
                    + " = $5) and ($6::text is null or t.clock = $6) ";

    /** Parameters $1 to $5 over a case {@code h}. */
    static final String OF_CASES = " ($1::text is null or h.reporter = $1) and ($2::text is null or h.service = $2)"
            + " and ($3::text is null or h.state = $3) and ($4::text is null or h.reporter = $4) and ($5::text is null or "
            + REGION + " = $5) ";

    /** Everything that this body may see. */
    public static Scope seenBy(Optional<String> body) {
        return new Scope(
                body, Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
    }

    Tuple ofTerms() {
        return ofCases().addString(clock.orElse(null));
    }

    Tuple ofCases() {
        return Tuple.tuple()
                .addString(seenBy.orElse(null))
                .addString(service.orElse(null))
                .addString(state.orElse(null))
                .addString(body.orElse(null))
                .addString(region.orElse(null));
    }
}
