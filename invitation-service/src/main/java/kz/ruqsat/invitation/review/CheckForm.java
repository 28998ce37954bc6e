package kz.ruqsat.invitation.review;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import kz.ruqsat.rulebook.findings.CheckOutcome;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * An officer's result of a check.
 *
 * @param ground code of the ground of a failed check; left out of a passed one
 * @param reason in the officer's words; stays in the file
 */
public record CheckForm(
        @NotNull Result outcome,
        @Size(max = 20) @Schema(examples = "RG-MIA-04") String ground,
        @NotBlank @Size(max = 500) String reason) {

    /** What an officer can record. */
    public enum Result {
        PASSED,
        FAILED;

        CheckOutcome outcome() {
            return this == PASSED ? CheckOutcome.PASSED : CheckOutcome.FAILED;
        }
    }

    public CheckForm {
        ground = ground == null ? "" : ground;
    }
}
