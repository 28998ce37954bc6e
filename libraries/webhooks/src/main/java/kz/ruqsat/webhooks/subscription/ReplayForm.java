package kz.ruqsat.webhooks.subscription;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * From where on stages are to be sent again.
 *
 * @param from position of the first, as it came with its message, or {@code start}
 */
@Schema(name = "Replay", description = "Send again, in order, what was sent from this position on")
public record ReplayForm(
        @NotNull @Size(min = 1, max = 100) @Schema(examples = "1764262200123456.3.019a1b2c-0000-7000-8000-000000000001")
        String from) {}
