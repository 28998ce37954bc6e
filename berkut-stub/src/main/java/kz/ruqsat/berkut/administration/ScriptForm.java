package kz.ruqsat.berkut.administration;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalTime;
import java.util.List;
import kz.ruqsat.berkut.script.CountedFrom;
import kz.ruqsat.berkut.script.Manner;
import kz.ruqsat.contracts.berkut.BerkutReply.Answer;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A script as people write it; describes the API, {@link kz.ruqsat.berkut.script.ScriptReader} reads it. */
@Schema(name = "Script", description = "The answers to one request; an empty list is silence (R-089)")
record ScriptForm(@Schema(required = true, maxItems = 50) List<LineForm> answers) {

    /** One answer. */
    @Schema(name = "ScriptLine")
    record LineForm(
            @Schema(description = "Left out with the manner AGAIN, which says what the line before says")
            Answer answer,

            @Schema(required = true, description = "Exactly one member")
            DelayForm after,

            @Schema(description = "The moment from which it is counted", defaultValue = "ACCEPTANCE")
            CountedFrom from,

            @Schema(description = "Local time of day (Asia/Almaty), for delays in days", defaultValue = "11:00")
            LocalTime at,

            @Schema(description = "How it is put on the topic", defaultValue = "PLAIN")
            Manner manner,

            @Schema(
                    description =
                            "With OTHER_REQUEST a request id, with OTHER_RECORD_KEY a record key; made up if left out")
            String to,

            @Schema(description = "Key that signs it; the present one if left out", examples = "berkut-sandbox-2")
            String keyId,

            @Schema(
                    description = "For a rejection; sealed when the script is written",
                    maxLength = 1_000,
                    writeOnly = true)
            String reason,

            @Schema(description = "The reason as it was sealed (compact JWE)", readOnly = true)
            String sealedReason) {}

    /** One of these. */
    @Schema(name = "Delay", minProperties = 1, maxProperties = 1)
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record DelayForm(
            @Schema(minimum = "0", maximum = "250") Integer workingDays,
            @Schema(minimum = "0", maximum = "366") Integer calendarDays,
            @Schema(minimum = "0", maximum = "8784") Integer hours,
            @Schema(minimum = "0", maximum = "31622400") Integer seconds,
            @Schema(description = "Only true") Boolean immediately) {}
}
