package kz.ruqsat.visa.evisa;

import java.time.LocalDate;
import java.util.Objects;
import kz.ruqsat.visa.invitation.Holder;

/**
 * What was handed in through the portal, and by whom. Kept while the application is open, forgotten when it ends.
 *
 * @param holder the person, as fetched with the invitation
 * @param photo reference of the photograph
 * @param documentExpiresOn last day of the travel document as entered
 */
public record PortalDossier(Holder holder, String photo, LocalDate documentExpiresOn) {

    public PortalDossier {
        Objects.requireNonNull(holder, "holder");
        Objects.requireNonNull(documentExpiresOn, "documentExpiresOn");
        if (photo.isBlank()) {
            throw new IllegalArgumentException("An application has a photograph (R-130)");
        }
    }

    /** Personal data: never printed. */
    @Override
    public String toString() {
        return "PortalDossier[not shown]";
    }
}
