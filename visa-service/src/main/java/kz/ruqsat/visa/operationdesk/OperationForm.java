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
import kz.ruqsat.visa.counter.MembershipForm;
import kz.ruqsat.visa.incountry.Membership;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * An operation as it is asked for. Fields may be missing until it has been validated. Where the holder lives, whether the duty is paid, who belongs to the
 * special group and how long a labour permit runs is not asked for: the registers tell it.
 *
 * @param visaNumber number of the sticker
 * @param division where an inviter files it; an officer files at the officer's own body
 * @param dutyPayment reference of the payment; left out where nothing is charged
 * @param membership claim to the special group; left out if there is none
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

        @Pattern(regexp = "[A-Za-z0-9][A-Za-z0-9./_-]{0,39}") @Schema(examples = "KZ-PAY-0001-MULTIPLE-VISA")
        String dutyPayment,

        @Valid MembershipForm membership,
        @NotNull @Valid TravelDocumentForm travelDocument,
        @Valid TravelDocumentForm newTravelDocument,
        @Valid ContactForm contact) {

    /** Where whoever asks wants to be written to. */
    List<Contact> contacts() {
        return ContactForm.of(contact, askedBy == Asker.INVITER ? NoticeTeller.INVITER : NoticeTeller.APPLICANT);
    }

    String payment() {
        return dutyPayment == null ? "" : dutyPayment;
    }

    Membership claimed() {
        return membership == null ? Membership.NONE : membership.membership();
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
