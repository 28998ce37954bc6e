package kz.ruqsat.visa.seal;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A code to look at.
 *
 * @param code what the square code of the document holds
 */
@Schema(description = "What the code of an electronic visa holds")
record VerificationForm(@NotBlank @Size(max = 4000) String code) {

    /** Personal data: never printed. */
    @Override
    public String toString() {
        return "VerificationForm[not shown]";
    }
}
