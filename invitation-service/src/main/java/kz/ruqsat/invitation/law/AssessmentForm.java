package kz.ruqsat.invitation.law;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import kz.ruqsat.invitation.intake.PetitionForm;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What is to be assessed. Another input, such as a visa application, would be another field beside {@code petition}.
 *
 * @param petition the very body of {@code POST /api/v1/petitions}
 * @param on civil date on which it is taken to be filed and registered; today if left out
 */
@Schema(description = "A petition to be assessed before it is filed")
public record AssessmentForm(
        @NotNull @Valid PetitionForm petition,
        @Schema(examples = "2026-04-10") LocalDate on) {}
