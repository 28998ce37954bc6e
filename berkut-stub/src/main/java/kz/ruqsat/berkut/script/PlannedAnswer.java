package kz.ruqsat.berkut.script;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.Comparator;
import kz.ruqsat.contracts.berkut.BerkutReply.Answer;

/**
 * An answer that will go out when the shared clock reaches its instant.
 *
 * @param index running number among all answers ever planned for the request, from 0; never given twice, the {@code jti} comes from it
 * @param answer what is said
 * @param at planned instant, also the {@code iat} of the reply, so that a repeat has the same bytes
 * @param sealedReason compact JWE, empty unless rejected
 * @param why the line of the script that asked for it
 */
public record PlannedAnswer(
        int index,
        Answer answer,
        Instant at,
        @JsonInclude(JsonInclude.Include.NON_EMPTY) String sealedReason,
        String why) {

    /** By instant; at the same instant as the script has them. */
    public static final Comparator<PlannedAnswer> IN_ORDER =
            Comparator.comparing(PlannedAnswer::at).thenComparingInt(PlannedAnswer::index);

    public PlannedAnswer {
        sealedReason = sealedReason == null ? "" : sealedReason;
    }
}
