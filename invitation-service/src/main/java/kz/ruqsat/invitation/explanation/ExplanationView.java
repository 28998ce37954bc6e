package kz.ruqsat.invitation.explanation;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import kz.ruqsat.contracts.CaseId;
import kz.ruqsat.invitation.counter.HistoryView;
import kz.ruqsat.invitation.counter.TermView;
import kz.ruqsat.invitation.petition.CheckRecord;
import kz.ruqsat.rulebook.facts.RegisterAnswer;
import kz.ruqsat.rulebook.findings.Check;
import kz.ruqsat.rulebook.findings.CheckOutcome;
import kz.ruqsat.rulebook.findings.Verdict;

/**
 * Why a case stands where it stands. Texts are by language: en, ru and kk, or the one that was asked for.
 *
 * @param reading for whom it is written
 * @param rulebook version of the rules it is handled under
 * @param outcome what came of it so far
 * @param checks the four checks with their findings; empty before the review
 * @param grounds of a return, refusal or annulment
 * @param registers what the state systems were asked and how each answered; not for the applicant
 * @param acts what officers and the desk did; not for the applicant
 * @param terms running and past ones, each with the way its last day came about
 * @param history all moves, sealed; for the auditor alone
 * @param dataVersions versions of the lists of the law, the calendar and the table of terms; for the auditor alone
 */
public record ExplanationView(
        CaseId caseId,
        String caseNumber,
        UUID petitionId,
        String reading,
        String rulebook,
        OutcomeLine outcome,
        List<CheckLine> checks,
        List<GroundLine> grounds,
        @JsonInclude(JsonInclude.Include.NON_EMPTY) List<RegisterLine> registers,
        @JsonInclude(JsonInclude.Include.NON_EMPTY) List<HistoryView.Line> acts,
        List<TermView> terms,
        @JsonInclude(JsonInclude.Include.NON_EMPTY) List<HistoryView.Line> history,
        @JsonInclude(JsonInclude.Include.NON_EMPTY) Map<String, String> dataVersions) {

    /**
     * The answer of a state system.
     *
     * @param name of the system
     * @param asOf instant of the answer, UTC
     * @param requestId id of the look-up at the gateway
     * @param kept what the case keeps of the record, by JSON pointer
     */
    public record RegisterLine(
            String system,
            Map<String, String> name,
            RegisterAnswer.Outcome outcome,
            Instant asOf,
            String requestId,
            Map<String, String> kept) {}

    /**
     * What came of the case so far.
     *
     * @param since when it came to this, UTC
     * @param atState state in which it was refused or withdrawn
     * @param verdict what the Committee answered, or {@code WAIVED}; for officials, while the decision is open
     * @param waiver basis and reference of a waived approval; for officials
     * @param basis what an annulment was for
     */
    public record OutcomeLine(
            String state,
            Map<String, String> text,
            Instant since,
            String body,
            @JsonInclude(JsonInclude.Include.NON_EMPTY) String atState,
            @JsonInclude(JsonInclude.Include.NON_EMPTY) String verdict,
            @JsonInclude(JsonInclude.Include.NON_EMPTY) Map<String, String> waiver,
            @JsonInclude(JsonInclude.Include.NON_EMPTY) String basis,
            @JsonInclude(JsonInclude.Include.NON_EMPTY) String registrationNumber,
            @JsonInclude(JsonInclude.Include.NON_EMPTY) String goodUntil) {}

    /**
     * One of the four checks.
     *
     * @param outcome as it stands
     * @param findings what was looked at; for the applicant without those that a neutral ground could be read from
     * @param officers what officers recorded; for officials only
     */
    public record CheckLine(
            Check check,
            Map<String, String> text,
            CheckOutcome outcome,
            List<FindingLine> findings,
            @JsonInclude(JsonInclude.Include.NON_EMPTY) List<CheckRecord.OfficersResult> officers) {}

    /**
     * What one rule found.
     *
     * @param title of the rule, in English
     * @param source where the rule is written
     * @param law the sentences of the amendments that the rule carries, in our own words
     * @param field JSON pointer to the field it speaks of
     * @param assumptions open questions whose assumed answer mattered
     */
    public record FindingLine(
            String rule,
            String title,
            String ruleVersion,
            String confidence,
            String source,
            @JsonInclude(JsonInclude.Include.NON_EMPTY) List<String> law,
            Verdict verdict,
            @JsonInclude(JsonInclude.Include.NON_EMPTY) String ground,
            @JsonInclude(JsonInclude.Include.NON_EMPTY) String field,
            @JsonInclude(JsonInclude.Include.NON_EMPTY) List<String> assumptions,
            Map<String, String> explanation) {}

    /**
     * A ground.
     *
     * @param code left out where the applicant reads a neutral one
     * @param text what the applicant is told
     * @param officersText the ground itself, in English; for officials only
     * @param curable whether a new petition may cure it
     * @param rules the lines of the Rules it rests on
     */
    public record GroundLine(
            @JsonInclude(JsonInclude.Include.NON_EMPTY) String code,
            Map<String, String> text,
            @JsonInclude(JsonInclude.Include.NON_EMPTY) String officersText,
            Map<String, String> legalBasis,
            boolean curable,
            @JsonInclude(JsonInclude.Include.NON_EMPTY) List<RuleOfGround> rules) {}

    /** A line of the Rules that a ground rests on. */
    public record RuleOfGround(String rule, String title, String confidence, String source) {}
}
