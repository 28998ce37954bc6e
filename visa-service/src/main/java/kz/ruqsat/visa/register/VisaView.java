package kz.ruqsat.visa.register;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import kz.ruqsat.visa.application.ApplicationState.ToPrint;
import kz.ruqsat.visa.application.Replacement;
import kz.ruqsat.visa.application.VisaApplication;
import kz.ruqsat.visa.counter.MrzView;
import kz.ruqsat.visa.invitation.VisaTerms;
import kz.ruqsat.visa.sticker.Sticker;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A visa as it is shown.
 *
 * @param state where it stands, for example {@code ACTIVE}
 * @param stayDays 0 is the whole validity
 * @param body the body that issued it
 * @param invitationCaseId the invitation that it used up; left out if none was needed or another visa used it
 * @param previousVisa the visa whose place it takes
 * @param nextVisa the visa that took its place
 * @param contentHash seal of everything printed
 */
@Schema(description = "A visa as it was handed over; no field of it ever changes but its state")
@JsonInclude(JsonInclude.Include.NON_ABSENT)
public record VisaView(
        UUID visaId,
        String stickerNumber,
        String state,
        String category,
        String entries,
        LocalDate validFrom,
        LocalDate validTo,
        int stayDays,
        MrzView mrz,
        Instant issuedAt,
        String body,
        Optional<UUID> invitationCaseId,
        Optional<UUID> previousVisa,
        Optional<UUID> nextVisa,
        String contentHash) {

    /** The visa that comes into being when the sticker of an application is handed over. */
    public static VisaView issued(UUID visaId, VisaApplication file, Instant at) {
        Sticker sticker = ((ToPrint) file.standing()).sticker();
        VisaTerms terms = file.asked();
        return new VisaView(
                visaId,
                sticker.number(),
                "ACTIVE",
                terms.category(),
                terms.entries().name(),
                terms.validFrom(),
                terms.validTo(),
                terms.stayDays(),
                MrzView.of(sticker.mrz()),
                at,
                file.office().code(),
                file.invitation().map(agreed -> agreed.caseId().value()),
                file.replaces() instanceof Replacement.OfVisa named ? Optional.of(named.visaId()) : Optional.empty(),
                Optional.empty(),
                sticker.contentHash());
    }
}
