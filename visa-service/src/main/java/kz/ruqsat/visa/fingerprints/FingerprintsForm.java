package kz.ruqsat.visa.fingerprints;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Prints, or why there are none.
 *
 * @param basis {@code TAKEN}, or the code of an exemption
 * @param reference of the record in the fingerprint register, or of what the exemption rests on; only the latter is asked for
 */
@Schema(description = "Fingerprints were taken, or an exemption is recorded with what it rests on (V5, R-103)")
record FingerprintsForm(
        @NotNull @Pattern(regexp = "[A-Z_]{3,40}") @Schema(examples = "TAKEN")
        String basis,

        @Pattern(regexp = "[A-Za-z0-9 ./_-]{0,80}") @Schema(examples = "FP-2026-000017")
        String reference) {

    String referenceOrEmpty() {
        return reference == null ? "" : reference;
    }
}
