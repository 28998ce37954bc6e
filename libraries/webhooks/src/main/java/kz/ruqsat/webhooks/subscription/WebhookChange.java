package kz.ruqsat.webhooks.subscription;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What is to be otherwise with a subscription; what is left out stays.
 *
 * @param url where messages are to go
 * @param stages codes of the stages wanted; empty for all
 */
@Schema(name = "WebhookChange", description = "Another address, or other stages; what is left out stays")
public record WebhookChange(
        @Size(min = 1, max = WebhookForm.LONGEST_URL) @Schema(examples = "https://hooks.steppe.example/ruqsat/2")
        String url,

        @Size(max = WebhookForm.MOST_STAGES) @Schema(examples = "[\"INV_AGREED\"]")
        List<@NotNull @Pattern(regexp = WebhookForm.STAGE) String> stages) {}
