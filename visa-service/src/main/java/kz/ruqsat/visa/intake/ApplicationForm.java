package kz.ruqsat.visa.intake;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import kz.ruqsat.casework.Contact;
import kz.ruqsat.notices.ContactForm;
import kz.ruqsat.notices.NoticeTeller;
import kz.ruqsat.rulebook.facts.PassportFacts.Inspection;
import kz.ruqsat.visa.application.ApplicationCommand.Form;
import kz.ruqsat.visa.application.Papers;
import kz.ruqsat.visa.application.Replacement;
import kz.ruqsat.visa.invitation.VisaTerms;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * An application as it is filed. Fields may be missing until it has been validated.
 *
 * @param registrationNumber of the invitation; left out where none is needed
 * @param photo reference of the photograph
 * @param documents codes of the documents given; may be left out
 * @param feePayment reference of the payment; may be left out and named when it is filed anew
 * @param visa may be left out: then it is the one that the invitation allows
 * @param applicant the person; only without an invitation
 * @param replacesVisa number of the invalid visa whose place the new one is to take; may be left out
 * @param withoutInvitation what it rests on that none is needed, where the category leaves that open; a reference, no name
 * @param contact where notices to the applicant are sent; may be left out
 */
@Schema(description = "An application for a sticker visa (V1, R-130)")
record ApplicationForm(
        @Pattern(regexp = "[0-9]{10}") @Schema(examples = "0012345678")
        String registrationNumber,

        @NotNull @Pattern(regexp = "[A-Za-z0-9][A-Za-z0-9 -]{0,29}") @Schema(examples = "P0001KNA2")
        String travelDocumentNumber,

        @NotNull @Schema(examples = "2031-01-10") LocalDate travelDocumentExpiresOn,

        @NotNull @Pattern(regexp = "[A-Za-z0-9][A-Za-z0-9._-]{0,79}") @Schema(examples = "photo-20260312-17")
        String photo,

        @NotBlank @Size(max = 200) @Schema(examples = "Dostyk 1, Almaty")
        String addressInKazakhstan,

        @Size(max = 30) Set<@NotNull @Pattern(regexp = "[A-Z][A-Z0-9_]{2,59}") String> documents,

        @Pattern(regexp = "[A-Za-z0-9][A-Za-z0-9./_-]{0,39}") @Schema(examples = "KZ-FEE-0001")
        String feePayment,

        @Valid VisaForm visa,
        @Valid ApplicantForm applicant,

        @Pattern(regexp = "[A-Za-z0-9][A-Za-z0-9 ./_-]{2,79}") @Schema(examples = "note 17-2/415")
        String withoutInvitation,

        @Pattern(regexp = "[A-Z0-9]{5,20}") @Schema(examples = "KZ0000042")
        String replacesVisa,

        @Valid ContactForm contact) {

    /** Where the applicant wants to be written to. */
    List<Contact> contacts() {
        return ContactForm.of(contact, NoticeTeller.APPLICANT);
    }

    /** What is handed in. */
    Form form(VisaTerms asked) {
        var papers = new Papers(
                documents == null ? Set.of() : documents, feePayment == null ? "" : feePayment, Inspection.notYet());
        return new Form(
                asked,
                travelDocumentNumber,
                travelDocumentExpiresOn,
                photo,
                addressInKazakhstan,
                papers,
                Replacement.NOTHING);
    }

    /** Personal data: never printed. */
    @Override
    public String toString() {
        return "ApplicationForm[not shown]";
    }
}
