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

/** A returned petition, corrected: all of it again, for its one invitee. It may go to another division (RG-ACC-03). */
@Schema(description = "A returned petition, corrected, for its one invitee")
public record ResubmissionForm(
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

        @NotNull @Valid InviteeForm invitee)
        implements VisaWish {}
