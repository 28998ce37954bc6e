package kz.ruqsat.visa.intake;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.time.LocalDate;
import java.util.List;
import kz.ruqsat.contracts.Refusal;
import kz.ruqsat.contracts.Refusal.FieldError;
import kz.ruqsat.rulebook.reference.EntryKind;
import kz.ruqsat.visa.invitation.VisaTerms;
import kz.ruqsat.web.problem.RefusedException;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * The visa that is asked for; not wider than the invitation.
 *
 * @param stayDays days of stay per entry; 0 is the whole validity
 */
@Schema(description = "The visa that is asked for; not wider than the invitation")
record VisaForm(
        @NotNull @Pattern(regexp = "[ABC][0-9]{1,2}(-[0-9])?") @Schema(examples = "B2")
        String category,

        @NotNull @Schema(examples = "SINGLE") EntryKind entries,
        @NotNull @Schema(examples = "2026-04-01") LocalDate validFrom,
        @NotNull @Schema(examples = "2026-04-30") LocalDate validTo,
        @NotNull @Min(0) @Max(3660) @Schema(examples = "30") Integer stayDays) {

    /** Refuses a period that cannot be. */
    VisaTerms terms() {
        if (validTo.isBefore(validFrom)) {
            throw new RefusedException(Refusal.ruleViolation(
                    "A visa does not end before it begins.",
                    List.of("R-130"),
                    List.of(new FieldError("/visa/validTo", "impossible-date", "a day from validFrom on"))));
        }
        return new VisaTerms(category, entries, validFrom, validTo, stayDays);
    }
}
