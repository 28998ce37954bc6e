package kz.ruqsat.contracts.notices;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import kz.ruqsat.contracts.Event;
import kz.ruqsat.contracts.EventKind;
import kz.ruqsat.contracts.Topic;

/**
 * Inviter and applicant are told of a transition of their case, once. The text in their language is written from this. Source.
 *
 * @param caseNumber the number people use, for example {@code INV-MIA75-2026-0000123}
 * @param service {@code S1} invitations, {@code S2} visas in the country, {@code S3} visas at the MFA and missions
 * @param notice what is told: the code of the stage, for example {@code INV_REGISTERED}
 * @param transition row of the state table, for example {@code I5}
 * @param happenedAt when the transition took effect, on the procedure's clock, UTC
 * @param recipients who is told, of {@code INVITER} and {@code APPLICANT}; never who that is
 * @param bodyKind {@code MIA_TD}, {@code MFA} or {@code FOREIGN_MISSION}
 * @param body code of the body in charge, for example {@code MIA75}
 * @param terms terms that run from now on
 * @param result how the case ended, else empty
 * @param grounds codes of the grounds as the reader may know them; {@code NEUTRAL} for all neutral ones together
 */
public record NoticeGiven(
        String caseNumber,
        String service,
        String notice,
        String transition,
        Instant happenedAt,
        List<String> recipients,
        String bodyKind,
        String body,
        List<RunningTerm> terms,
        String result,
        List<String> grounds)
        implements Event {

    /** Stands in {@link #grounds()} for every ground of which the reader is told no more than that entry was not approved. */
    public static final String NEUTRAL = "NEUTRAL";

    /** Its place in the catalogue. */
    public static final EventKind KIND =
            new EventKind("kz.ruqsat.notices.notice-given.v1", Topic.NOTICES, NoticeGiven.class);

    public NoticeGiven {
        recipients = List.copyOf(recipients);
        terms = List.copyOf(terms);
        grounds = List.copyOf(grounds);
        if (recipients.isEmpty()) {
            throw new IllegalArgumentException("a notice is given to somebody: " + notice);
        }
    }

    /**
     * A term that runs from now on.
     *
     * @param clock its name, for example {@code CORRECTION}
     * @param lastDay its last day, a civil date in Kazakhstan
     */
    public record RunningTerm(String clock, LocalDate lastDay) {}
}
