package kz.ruqsat.invitation.counter;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import kz.ruqsat.contracts.CaseId;
import kz.ruqsat.rulebook.facts.VisaForm;
import kz.ruqsat.rulebook.reference.EntryKind;
import kz.ruqsat.rulebook.reference.ToldGround;

/**
 * A case as a caller sees it.
 *
 * @param version counts its moves; the {@code ETag}
 * @param body code of the body in charge
 * @param effectiveAt when its last move took effect
 * @param rulebook version of the rules it is handled under
 * @param awaiting {@code STATE_SYSTEMS} while systems are still being asked; nothing is needed from the inviter
 * @param terms its running terms, and the Committee's as its events told of them
 * @param checks results of the review, empty before it
 * @param grounds codes of the grounds of a return, refusal or annulment; for the inviter without the neutral ones
 * @param toldGrounds what the inviter is told of them
 * @param verdict what the Committee answered, or {@code WAIVED}; for officials only, while the decision is open
 * @param waiver basis and reference of a waived approval; for officials only
 * @param registrationNumber of the agreed invitation; empty before
 * @param goodUntil last day on which a visa may be issued on it; empty before
 * @param noteVerbale number, date and kind of the sender of the note by which it came
 * @param invitee surname and given names, for officers and the inviter; never in the answer to a command
 */
public record CaseView(
        CaseId caseId,
        String caseNumber,
        UUID petitionId,
        String state,
        long version,
        String body,
        Instant filedAt,
        Instant effectiveAt,
        String rulebook,
        @JsonInclude(JsonInclude.Include.NON_EMPTY) String awaiting,
        List<TermView> terms,
        List<CheckView> checks,
        List<String> grounds,
        @JsonInclude(JsonInclude.Include.NON_EMPTY) List<ToldGround> toldGrounds,
        @JsonInclude(JsonInclude.Include.NON_EMPTY) String verdict,
        @JsonInclude(JsonInclude.Include.NON_EMPTY) Map<String, String> waiver,
        String registrationNumber,
        @JsonInclude(JsonInclude.Include.NON_EMPTY) String goodUntil,
        String category,
        EntryKind entries,
        LocalDate validFrom,
        LocalDate validTo,
        int stayDays,
        VisaForm form,
        String placeOfIssuance,
        @JsonInclude(JsonInclude.Include.NON_EMPTY) Map<String, String> noteVerbale,
        @JsonInclude(JsonInclude.Include.NON_EMPTY) Map<String, String> invitee) {}
