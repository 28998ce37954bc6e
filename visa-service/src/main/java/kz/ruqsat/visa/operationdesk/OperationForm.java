package kz.ruqsat.visa.operationdesk;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.time.LocalDate;
import java.util.List;
import kz.ruqsat.casework.Contact;
import kz.ruqsat.notices.ContactForm;
import kz.ruqsat.notices.NoticeTeller;
import kz.ruqsat.rulebook.reference.Asker;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * An operation as it is asked for. Fields may be missing until it has been validated.
 *
 * @param visaNumber number of the sticker
 * @param division where an inviter files it; an officer files at the officer's own body
 * @param residence territorial code (KATO) of the holder's temporary residence
 * @param travelDocument the one the visa is in
 * @param newTravelDocument the one that replaced it
 * @param contact where notices to whoever asks are sent; may be left out
 */
@Schema(description = "An operation on a visa")
record OperationForm(
        @NotNull @Pattern(regexp = "[A-Z0-9]{5,20}") @Schema(examples = "KZ0000042")
        String visaNumber,

        @Pattern(regexp = "MFA|MIA[0-9A-Z]{2,5}") @Schema(examples = "MIA23")
        String division,

        @NotNull Asker askedBy,
        @NotNull @Valid AskedForm operation,

        @Pattern(regexp = "[0-9]{9}") @Schema(examples = "231010000")
        String residence,

        @NotNull @Valid TravelDocumentForm travelDocument,
        @Valid TravelDocumentForm newTravelDocument,
        @Valid ContactForm contact) {

    /** Where whoever asks wants to be written to. */
    List<Contact> contacts() {
        return ContactForm.of(contact, askedBy == Asker.INVITER ? NoticeTeller.INVITER : NoticeTeller.APPLICANT);
    }

    /** A travel document. */
    @Schema(name = "TravelDocumentOfVisa")
    record TravelDocumentForm(
            @NotNull @Pattern(regexp = "[A-Z]{2}") @Schema(examples = "IN")
            String issuedBy,

            @NotNull @Pattern(regexp = "[A-Za-z0-9][A-Za-z0-9 -]{0,29}") @Schema(examples = "P0001KNA2")
            String number,

            @NotNull @Schema(examples = "2031-01-10") LocalDate expiresOn) {

        /** Personal data: never printed. */
        @Override
        public String toString() {
            return "TravelDocumentForm[not shown]";
        }
    }
}
