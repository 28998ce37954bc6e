package kz.ruqsat.invitation.intake;

import jakarta.enterprise.context.ApplicationScoped;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import kz.ruqsat.businesstime.KazakhstanTime;
import kz.ruqsat.contracts.Refusal;
import kz.ruqsat.contracts.Refusal.FieldError;
import kz.ruqsat.invitation.counter.Callers;
import kz.ruqsat.invitation.petition.PetitionContent;
import kz.ruqsat.rulebook.facts.FilingChannel;
import kz.ruqsat.web.problem.RefusedException;
import kz.ruqsat.web.reading.RawBody;

/** Reads what the caller files: through which channel, in whose name, with what content. */
@ApplicationScoped
class Petitioner {

    private final Callers callers;
    private final RawBody sent;

    Petitioner(Callers callers, RawBody sent) {
        this.callers = callers;
        this.sent = sent;
    }

    /** The content for each invitee of a petition. */
    List<PetitionContent> contents(PetitionForm form, Instant now) {
        requireOwn(form.inviter());
        return Contents.of(form, channel(), KazakhstanTime.dateOf(now));
    }

    /** The content of a correction. */
    PetitionContent content(ResubmissionForm form, Instant now) {
        requireOwn(form.inviter());
        return Contents.of(form, channel(), KazakhstanTime.dateOf(now));
    }

    private FilingChannel channel() {
        return callers.isMinistry() ? FilingChannel.MFA : FilingChannel.MIA_TD;
    }

    /** Nobody files in the name of another; the Ministry files for whoever sent the note. */
    private void requireOwn(InviterForm inviter) {
        if (!callers.isMinistry() && !inviter.number().equals(callers.organisation())) {
            throw new RefusedException(Refusal.ruleViolation(
                    "A petition is filed in the name of the organisation of the token.",
                    List.of("R-051"),
                    List.of(new FieldError("/inviter/number", "not-your-own", "The number of your organisation."))));
        }
    }

    /** Hash of the request's exact bytes, by which the receipt can be held against what was sent. */
    String contentHash() {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(sent.bytes());
            return "sha-256:" + HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("Every Java platform has SHA-256", impossible);
        }
    }
}
