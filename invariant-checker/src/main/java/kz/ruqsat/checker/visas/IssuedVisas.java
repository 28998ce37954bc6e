package kz.ruqsat.checker.visas;

import java.util.Comparator;
import java.util.Optional;
import kz.ruqsat.checker.picture.Picture;
import kz.ruqsat.checker.picture.Row;

/** What several checks ask of the register of visas. */
final class IssuedVisas {

    private IssuedVisas() {}

    /** Where a visa stands: its newest status; empty text if it has none. */
    static String statusOf(Picture picture, String visaId) {
        return picture.rows(Picture.VISA, "visa_status").stream()
                .filter(row -> row.text("visa_id").equals(visaId))
                .max(Comparator.comparing((Row row) -> row.number("number")))
                .map(row -> row.text("status"))
                .orElse("");
    }

    /** The case of the invitation a visa was issued on; empty if it was issued on none. */
    static Optional<String> invitationOf(Row visa) {
        return visa.maybe("invitation_case_id");
    }
}
