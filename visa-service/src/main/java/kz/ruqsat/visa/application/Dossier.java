package kz.ruqsat.visa.application;

import java.time.LocalDate;
import java.util.Objects;
import kz.ruqsat.visa.invitation.Holder;

/**
 * What was handed in with an application, and by whom. Kept while it is open, forgotten when it ends.
 *
 * @param holder the person, as fetched with the invitation
 * @param photo reference of the photograph
 * @param addressInKazakhstan where the person will stay
 * @param documentExpiresOn last day of the travel document as shown
 * @param papers what else was handed in
 */
public record Dossier(
        Holder holder, String photo, String addressInKazakhstan, LocalDate documentExpiresOn, Papers papers) {

    public Dossier {
        Objects.requireNonNull(holder, "holder");
        if (photo.isBlank() || addressInKazakhstan.isBlank()) {
            throw new IllegalArgumentException("An application has a photograph and an address (R-130)");
        }
        Objects.requireNonNull(documentExpiresOn, "documentExpiresOn");
        Objects.requireNonNull(papers, "papers");
    }

    Dossier with(Papers next) {
        return new Dossier(holder, photo, addressInKazakhstan, documentExpiresOn, next);
    }

    /** Personal data: never printed. */
    @Override
    public String toString() {
        return "Dossier[not shown]";
    }
}
