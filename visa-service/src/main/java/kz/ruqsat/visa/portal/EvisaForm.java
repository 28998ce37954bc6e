package kz.ruqsat.visa.portal;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.time.LocalDate;
import java.util.List;
import kz.ruqsat.casework.Contact;
import kz.ruqsat.notices.ContactForm;
import kz.ruqsat.notices.NoticeTeller;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * An application for an electronic visa as it is filed.
 *
 * @param registrationNumber of the invitation
 * @param photo reference of the photograph
 * @param contact where notices to the applicant are sent; may be left out
 */
@Schema(description = "An application for an electronic visa on an invitation that was agreed for one (R-026, R-130)")
record EvisaForm(
        @NotNull @Pattern(regexp = "[0-9]{10}") @Schema(examples = "0012345678")
        String registrationNumber,

        @NotNull @Pattern(regexp = "[A-Za-z0-9][A-Za-z0-9 -]{0,29}") @Schema(examples = "P0001KNA2")
        String travelDocumentNumber,

        @NotNull @Schema(examples = "2031-01-10") LocalDate travelDocumentExpiresOn,

        @NotNull @Pattern(regexp = "[A-Za-z0-9][A-Za-z0-9._-]{0,79}") @Schema(examples = "photo-20260312-17")
        String photo,

        @Valid ContactForm contact) {

    /** Where the applicant wants to be written to. */
    List<Contact> contacts() {
        return ContactForm.of(contact, NoticeTeller.APPLICANT);
    }

    /** Personal data: never printed. */
    @Override
    public String toString() {
        return "EvisaForm[not shown]";
    }
}
