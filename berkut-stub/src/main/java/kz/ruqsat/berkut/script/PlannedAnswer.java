package kz.ruqsat.berkut.script;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import kz.ruqsat.contracts.berkut.BerkutReply.Answer;

/**
 * An answer that will go out when the shared clock reaches its instant.
 *
 * @param index running number among all answers ever planned for the request, from 0; never given twice, the {@code jti} comes from it
 * @param answer what is said
 * @param at planned instant; also the {@code iat} of the reply, so that a repeat has the same bytes
 * @param sealedReason compact JWE, empty unless rejected
 * @param why the line of the script that asked for it
 * @param manner how it is put on the topic
 * @param to whom a wrongly aimed answer is aimed at; empty for somebody made up
 * @param keyId key that signs it; empty for the present one
 * @param repeats the message that is sent once more; at most one
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record PlannedAnswer(
        @JsonInclude int index,
        Answer answer,
        Instant at,
        String sealedReason,
        String why,
        Manner manner,
        String to,
        String keyId,
        List<Message> repeats) {

    /**
     * A message by what makes it itself.
     *
     * @param index index of the answer that it carried first
     * @param issuedAt its {@code iat}
     */
    public record Message(@JsonInclude int index, Instant issuedAt) {}

    /** By instant; at the same instant as the script has them. */
    public static final Comparator<PlannedAnswer> IN_ORDER =
            Comparator.comparing(PlannedAnswer::at).thenComparingInt(PlannedAnswer::index);

    public PlannedAnswer {
        sealedReason = sealedReason == null ? "" : sealedReason;
        manner = manner == null ? Manner.PLAIN : manner;
        to = to == null ? "" : to;
        keyId = keyId == null ? "" : keyId;
        repeats = repeats == null ? List.of() : List.copyOf(repeats);
    }

    /** As agreed. */
    public PlannedAnswer(int index, Answer answer, Instant at, String sealedReason, String why) {
        this(index, answer, at, sealedReason, why, Manner.PLAIN, "", "", List.of());
    }

    /** The message it is: its own, or the one that it repeats. */
    public Message message() {
        return repeats.isEmpty() ? new Message(index, at) : repeats.getFirst();
    }
}
