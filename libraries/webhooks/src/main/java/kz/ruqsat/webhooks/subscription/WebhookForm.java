package kz.ruqsat.webhooks.subscription;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A subscription to be made.
 *
 * @param url where messages are to go
 * @param stages codes of the stages wanted; left out or empty for all
 * @param from position of the first stage to send, or {@code start}; left out for what comes from now on
 */
@Schema(name = "Webhook", description = "Where stages are to be sent, and which")
public record WebhookForm(
        @NotNull @Size(min = 1, max = WebhookForm.LONGEST_URL) @Schema(examples = "https://hooks.steppe.example/ruqsat")
        String url,

        @Size(max = WebhookForm.MOST_STAGES) @Schema(examples = "[\"INV_REGISTERED\", \"INV_AGREED\"]")
        List<@NotNull @Pattern(regexp = WebhookForm.STAGE) String> stages,

        @Size(min = 1, max = 100) @Schema(examples = "start")
        String from) {

    /** What servers and proxies commonly take. */
    static final int LONGEST_URL = 2_000;

    /** More than all stages together. */
    static final int MOST_STAGES = 100;

    /** Codes of stages, and names of states, which optional stages bear. */
    static final String STAGE = "[A-Z][A-Z0-9_]{1,59}";
}
