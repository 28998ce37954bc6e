package kz.ruqsat.visa.intake;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A return for correction; names a ground or a document.
 *
 * @param grounds codes of the grounds; may be left out
 * @param documents codes of the missing documents; may be left out
 */
@Schema(description = "A return for correction with its reasons (V2)")
record ReturnForm(
        @Size(max = 10) @Schema(examples = "[\"RG-CON-07\"]")
        List<@NotNull @Pattern(regexp = "RG-[A-Z]{3}-[0-9]{2}") String> grounds,

        @Size(max = 30) @Schema(examples = "[\"MEDICAL_INSURANCE\"]")
        List<@NotNull @Pattern(regexp = "[A-Z][A-Z0-9_]{2,59}") String> documents) {

    List<String> groundsOrNone() {
        return grounds == null ? List.of() : grounds;
    }

    List<String> documentsOrNone() {
        return documents == null ? List.of() : documents;
    }
}
