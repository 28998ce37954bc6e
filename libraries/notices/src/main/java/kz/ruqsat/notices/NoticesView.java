package kz.ruqsat.notices;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import kz.ruqsat.casework.CaseSnapshot;
import kz.ruqsat.casework.Cases.Published;
import kz.ruqsat.contracts.notices.NoticeGiven;
import kz.ruqsat.contracts.notices.NoticeGiven.RunningTerm;
import kz.ruqsat.rulebook.wording.Languages;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What inviter and applicant were told of a case, in order. Texts are by language: en, ru and kk, or the one that was asked for.
 *
 * @param notices one a transition that concerns them
 */
@Schema(description = "What inviter and applicant were told of a case")
public record NoticesView(UUID caseId, String caseNumber, List<Notice> notices) {

    /**
     * A notice.
     *
     * @param noticeId id of the event; an e-mail about it bears the same
     * @param notice code of the stage that is told
     * @param transition row of the state table
     * @param happenedAt when the transition took effect, UTC
     * @param recipients who was told
     * @param terms that run from then on
     * @param result how the case ended; empty if it did not
     */
    public record Notice(
            UUID noticeId,
            String notice,
            String transition,
            Instant happenedAt,
            List<String> recipients,
            List<RunningTerm> terms,
            String result,
            List<GroundLine> grounds,
            Map<String, String> subject,
            Map<String, String> text) {}

    /**
     * A ground as the reader may know it.
     *
     * @param code {@code NEUTRAL} for all neutral ones together
     */
    @Schema(name = "GroundOfNotice")
    public record GroundLine(String code, Map<String, String> text) {}

    static NoticesView of(CaseSnapshot snapshot, List<Published> published, Languages languages) {
        return new NoticesView(
                snapshot.caseId().value(),
                snapshot.file().keys().number(),
                published.stream().map(each -> notice(each, languages)).toList());
    }

    private static Notice notice(Published published, Languages languages) {
        NoticeGiven given = (NoticeGiven) published.event();
        NoticeText written = NoticeText.of(given);
        return new Notice(
                published.eventId(),
                given.notice(),
                given.transition(),
                given.happenedAt(),
                given.recipients(),
                given.terms(),
                given.result(),
                given.grounds().stream()
                        .map(code -> new GroundLine(code, chosen(NoticeText.ground(code), languages)))
                        .toList(),
                chosen(written.subject(), languages),
                chosen(written.text(), languages));
    }

    private static Map<String, String> chosen(Map<String, String> texts, Languages languages) {
        Map<String, String> wished = new LinkedHashMap<>();
        languages.codes().forEach(code -> wished.put(code, texts.get(code)));
        return wished;
    }
}
