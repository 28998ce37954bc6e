package kz.ruqsat.visa.portal;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Prints that were taken, or an exemption.
 *
 * @param basis {@code TAKEN} or the code of an exemption
 * @param reference what it rests on
 */
@Schema(description = "Fingerprints that were taken at the mission, or an exemption with what it rests on (V5)")
record PrintsForm(
        @NotNull @Pattern(regexp = "[A-Z][A-Z0-9_]{0,39}") @Schema(examples = "TAKEN")
        String basis,

        @NotNull @Size(max = 80) @Schema(examples = "FP-2026-000017")
        String reference) {}
