package kz.ruqsat.visa.intake;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import kz.ruqsat.contracts.Refusal;
import kz.ruqsat.contracts.Refusal.FieldError;
import kz.ruqsat.notices.ContactForm;
import kz.ruqsat.notices.NoticeTeller;
import kz.ruqsat.rulebook.facts.TerritoryFacts.Earlier;
import kz.ruqsat.rulebook.facts.TerritoryFacts.Told;
import kz.ruqsat.rulebook.identifiers.DivisionCode;
import kz.ruqsat.rulebook.identifiers.Fault;
import kz.ruqsat.rulebook.reference.IssuingBody;
import kz.ruqsat.rulebook.reference.ReferenceData;
import kz.ruqsat.visa.application.ApplicationCommand.Claim.OnPetition;
import kz.ruqsat.visa.application.Office;
import kz.ruqsat.visa.counter.MembershipForm;
import kz.ruqsat.visa.incountry.Membership;
import kz.ruqsat.visa.incountry.Petition;
import kz.ruqsat.visa.intake.Claims.Filed;
import kz.ruqsat.web.problem.RefusedException;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * An inviter's petition for a foreigner in the country, as it is filed. Addresses, payment and membership are not asked for: the registers tell them.
 *
 * @param division the territorial division it is filed at
 * @param held the visa held now; left out after entry without one
 * @param earlier earlier visas of the category asked for that the register of visas does not hold; left out if there are none
 * @param membership claim to the special group; left out if there is none
 * @param photo reference of the photograph
 * @param documents codes of the documents given; may be left out
 * @param feePayment reference of the payment of the state duty; may be left out and named when it is filed anew
 * @param replacesVisa number of the invalid visa whose place the new one is to take; may be left out
 * @param contact where notices to the inviter are sent; may be left out
 */
@Schema(description = "A petition for the visa of a foreigner who is in the country (V1, R-136)")
record InCountryForm(
        @NotNull @Size(min = 1, max = 10) @Schema(examples = "MIA75")
        String division,

        @NotNull @Valid VisaForm visa,
        @NotNull @Valid ApplicantForm applicant,

        @NotNull @Pattern(regexp = "[A-Za-z0-9][A-Za-z0-9 -]{0,29}") @Schema(examples = "P0001KNA2")
        String travelDocumentNumber,

        @NotNull @Schema(examples = "2031-01-10") LocalDate travelDocumentExpiresOn,
        @Valid HeldVisaForm held,
        @Schema(examples = "NONE") Earlier earlier,
        @Valid MembershipForm membership,

        @NotNull @Pattern(regexp = "[A-Za-z0-9][A-Za-z0-9._-]{0,79}") @Schema(examples = "photo-20260312-17")
        String photo,

        @NotBlank @Size(max = 200) @Schema(examples = "Dostyk 1, Almaty")
        String addressInKazakhstan,

        @Size(max = 30) Set<@NotNull @Pattern(regexp = "[A-Z][A-Z0-9_]{2,59}") String> documents,

        @Pattern(regexp = "[A-Za-z0-9][A-Za-z0-9./_-]{0,39}") @Schema(examples = "KZ-PAY-0001")
        String feePayment,

        @Pattern(regexp = "[A-Z0-9]{5,20}") @Schema(examples = "KZ0000042")
        String replacesVisa,

        @Valid ContactForm contact) {

    /**
     * What is claimed and handed in.
     *
     * @param inviter BIN or IIN of whoever files
     * @param on day of filing
     */
    Filed filed(String inviter, LocalDate on) {
        var office = new Office(knownDivision(), IssuingBody.MIA_TD);
        ApplicationForm handedIn = application();
        var petition = new Petition(
                inviter,
                held == null ? "" : held.category(),
                held == null || held.stickerNumber() == null ? "" : held.stickerNumber(),
                earlier == null ? Earlier.NONE : earlier,
                Told.BY_INVITER,
                membership == null ? Membership.NONE : membership.membership());
        var claim = new OnPetition(petition, applicant.holder(handedIn, on), office);
        return new Filed(claim, handedIn.form(visa.terms()), ContactForm.of(contact, NoticeTeller.INVITER));
    }

    private String knownDivision() {
        if (DivisionCode.faultOf(division, ReferenceData.current().identifierFormats()) != Fault.NONE) {
            throw refused(
                    "There is no such territorial division.",
                    "R-005",
                    new FieldError("/division", "unknown-value", "code of a territorial division, such as MIA75"));
        }
        return division;
    }

    private ApplicationForm application() {
        return new ApplicationForm(
                null,
                travelDocumentNumber,
                travelDocumentExpiresOn,
                photo,
                addressInKazakhstan,
                documents,
                feePayment,
                visa,
                applicant,
                null,
                replacesVisa,
                null);
    }

    static RefusedException refused(String detail, String rule, FieldError error) {
        return new RefusedException(Refusal.ruleViolation(detail, List.of(rule), List.of(error)));
    }

    /** Personal data: never printed. */
    @Override
    public String toString() {
        return "InCountryForm[not shown]";
    }
}
