package kz.ruqsat.visa.register;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import kz.ruqsat.casework.CaseSnapshot;
import kz.ruqsat.visa.issued.IssuedVisa;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Where a visa stands, without the person.
 *
 * @param body the body that issued it
 * @param effectiveAt since when it stands there
 */
@Schema(description = "Where a visa stands")
public record StandingView(
        UUID visaId,
        String stickerNumber,
        String state,
        String category,
        LocalDate validFrom,
        LocalDate validTo,
        String body,
        Instant effectiveAt) {

    /** How the case of a visa stands. */
    public static StandingView of(CaseSnapshot snapshot) {
        IssuedVisa visa = (IssuedVisa) snapshot.file();
        return new StandingView(
                visa.visaId().value(),
                visa.number(),
                visa.state(),
                visa.terms().category(),
                visa.terms().validFrom(),
                visa.terms().validTo(),
                visa.office().code(),
                snapshot.effectiveAt());
    }
}
