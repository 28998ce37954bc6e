package kz.ruqsat.invitation.intake;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import kz.ruqsat.notices.ContactForm;
import kz.ruqsat.rulebook.facts.Training;
import kz.ruqsat.rulebook.facts.VisaForm;
import kz.ruqsat.rulebook.reference.EntryKind;
import kz.ruqsat.rulebook.reference.VisaGroup;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A petition as it comes over the wire: one wish and one or several invitees, each a case of its own.
 *
 * @param division a territorial division; {@code MFA} by note verbale
 * @param placeOfIssuance a mission; empty for an electronic visa
 * @param stayDays days of stay per entry; 0 for the whole validity
 * @param dutyPayment reference of the state duty; empty if it is not paid yet
 * @param noteVerbale the note by which it came to the Ministry of Foreign Affairs; left out at a division
 * @param contact where notices to the inviter are sent; may be left out, and is no part of the petition
 */
@Schema(description = "A petition for one or several invitees")
public record PetitionForm(
        @NotNull @Size(min = 1, max = 10) @Schema(examples = "MIA75")
        String division,

        @NotNull @Valid InviterForm inviter,
        @NotNull VisaGroup purpose,

        @NotNull @Size(min = 1, max = 10) @Schema(examples = "B2")
        String category,

        @NotNull EntryKind entries,
        @NotNull @Schema(examples = "2026-04-01") LocalDate validFrom,
        @NotNull @Schema(examples = "2026-06-29") LocalDate validTo,
        @NotNull @Min(0) @Max(Sizes.STAY_DAYS) Integer stayDays,
        @NotNull VisaForm form,

        @NotNull @Size(max = 20) @Schema(examples = "EMB-DEL")
        String placeOfIssuance,

        @NotNull @Size(max = Sizes.DOCUMENTS) List<@NotNull @Valid DocumentForm> documents,
        @NotNull Training training,
        @NotNull @Size(max = Sizes.FEW) List<@NotNull @Size(min = 1, max = Sizes.CODE) String> claims,

        @NotNull @Size(max = Sizes.PAYMENT) @Schema(examples = "KZ-PAY-0001")
        String dutyPayment,

        @Valid NoteVerbaleForm noteVerbale,
        @Valid ContactForm contact,

        @NotNull @Size(min = 1, max = Sizes.INVITEES) List<@NotNull @Valid InviteeForm> invitees)
        implements VisaWish {}
