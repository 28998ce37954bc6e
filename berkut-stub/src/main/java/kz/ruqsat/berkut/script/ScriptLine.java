package kz.ruqsat.berkut.script;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalTime;
import kz.ruqsat.contracts.berkut.BerkutReply.Answer;

/**
 * One answer of a script.
 *
 * @param answer what is said
 * @param after counted from Berkut's acceptance, never from the answer before
 * @param at local time of day (Asia/Almaty) for delays in days; without meaning for the others
 * @param sealedReason compact JWE for approval-service, empty where the line brings no reason of its own
 */
public record ScriptLine(
        Answer answer,
        Delay after,
        LocalTime at,
        @JsonInclude(JsonInclude.Include.NON_EMPTY) String sealedReason) {

    /** The hour at which the authority answers when a script names none. */
    public static final LocalTime USUAL_HOUR = LocalTime.of(11, 0);

    public ScriptLine {
        at = at == null ? USUAL_HOUR : at;
        sealedReason = sealedReason == null ? "" : sealedReason;
    }

    /** At the usual hour, without a reason of its own. */
    public static ScriptLine of(Answer answer, Delay after) {
        return new ScriptLine(answer, after, USUAL_HOUR, "");
    }

    /** For the journal: {@code APPROVED after 2 working days at 11:00}. */
    public String inWords() {
        return answer
                + (after.equals(Delay.NONE) ? " " : " after ")
                + after.inWords()
                + (after.unit().countsDays() ? " at " + at : "");
    }
}
