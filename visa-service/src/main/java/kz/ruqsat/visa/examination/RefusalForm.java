package kz.ruqsat.visa.examination;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A refusal.
 *
 * @param grounds codes of the grounds; there are fewer than ten on which a mission refuses
 */
@Schema(description = "A refusal with its grounds (V10)")
record RefusalForm(
        @NotNull @Size(min = 1, max = 10) @Schema(examples = "[\"RG-CON-04\"]")
        List<@NotNull @Pattern(regexp = "RG-[A-Z]{3}-[0-9]{2}") String> grounds) {}
