package kz.ruqsat.visa.operationdesk;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A return or refusal.
 *
 * @param grounds codes of the grounds; there are fewer than ten
 */
@Schema(name = "GroundsOfOperation", description = "Grounds of a return or refusal")
record GroundsForm(
        @NotNull @Size(min = 1, max = 10) @Schema(examples = "[\"RG-OPS-04\"]")
        List<@NotNull @Pattern(regexp = "RG-[A-Z]{3}-[0-9]{2}") String> grounds) {}
