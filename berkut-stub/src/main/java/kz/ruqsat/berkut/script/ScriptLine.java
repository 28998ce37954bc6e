package kz.ruqsat.berkut.script;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalTime;
import kz.ruqsat.contracts.berkut.BerkutReply.Answer;

/**
 * One answer of a script.
 *
 * @param answer what is said; of a repetition, what the repeated line says
 * @param after how long after {@code from}
 * @param at local time of day (Asia/Almaty) for delays in days; without meaning for the others
 * @param sealedReason compact JWE for approval-service, empty where the line brings no reason of its own
 * @param from the moment from which it is counted
 * @param manner how it is put on the topic
 * @param to request id or record key that a wrongly aimed answer is aimed at; empty for one that is made up
 * @param keyId key that signs it; empty for the one Berkut signs with at present
 */
public record ScriptLine(
        Answer answer,
        Delay after,
        LocalTime at,
        @JsonInclude(JsonInclude.Include.NON_EMPTY) String sealedReason,
        CountedFrom from,
        Manner manner,
        @JsonInclude(JsonInclude.Include.NON_EMPTY) String to,
        @JsonInclude(JsonInclude.Include.NON_EMPTY) String keyId) {

    /** The hour at which the authority answers when a script names none. */
    public static final LocalTime USUAL_HOUR = LocalTime.of(11, 0);

    public ScriptLine {
        at = at == null ? USUAL_HOUR : at;
        sealedReason = sealedReason == null ? "" : sealedReason;
        from = from == null ? CountedFrom.ACCEPTANCE : from;
        manner = manner == null ? Manner.PLAIN : manner;
        to = to == null ? "" : to;
        keyId = keyId == null ? "" : keyId;
    }

    /** As agreed, counted from acceptance. */
    public ScriptLine(Answer answer, Delay after, LocalTime at, String sealedReason) {
        this(answer, after, at, sealedReason, CountedFrom.ACCEPTANCE, Manner.PLAIN, "", "");
    }

    /** At the usual hour, without a reason of its own. */
    public static ScriptLine of(Answer answer, Delay after) {
        return new ScriptLine(answer, after, USUAL_HOUR, "");
    }

    /** The same in that manner. */
    public ScriptLine in(Manner how) {
        return new ScriptLine(answer, after, at, sealedReason, from, how, to, keyId);
    }

    /** For the journal: {@code APPROVED after 2 working days at 11:00}. */
    public String inWords() {
        return answer
                + (after.equals(Delay.NONE) ? " " : " after ")
                + after.inWords()
                + (from == CountedFrom.ACCEPTANCE
                        ? ""
                        : " from "
                                + from.name().toLowerCase(java.util.Locale.ROOT).replace('_', ' '))
                + (after.unit().countsDays() ? " at " + at : "")
                + (manner == Manner.PLAIN ? "" : ", " + manner + " (" + manner.meaning() + ")")
                + (keyId.isEmpty() ? "" : ", signed with " + keyId);
    }
}
