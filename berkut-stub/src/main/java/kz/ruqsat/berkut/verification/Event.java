package kz.ruqsat.berkut.verification;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a line of the journal must say; what is left out is not looked at. */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
@Schema(name = "JournalEvent", description = "What a line must say; what is left out is not looked at")
public record Event(
        @NotNull
        @Pattern(
                regexp =
                        "started|script-put|accepted|repeated|contradicted|replanned|withdrawn|sent|rule-put|rule-removed|profile-put|namespace-put|fault-put|fault-removed|fault-struck|key-chosen|disowned|unmatched|reset")
        @Schema(examples = "sent")
        String kind,

        String requestId,

        @Schema(description = "Also for lines that name only the request")
        String caseReference,

        @Schema(examples = "APPROVED") String answer,

        @Schema(description = "How an answer was put on the topic", examples = "PLAIN")
        String manner,

        @Schema(description = "Of a call that was disowned", examples = "WRONG")
        String disposition,

        @Schema(description = "Kind of the fault that struck", examples = "OUTAGE")
        String fault) {

    /** What is asked for, by member of the entry. */
    @JsonIgnore
    Map<String, String> wanted() {
        Map<String, String> all = new LinkedHashMap<>();
        put(all, "kind", kind);
        put(all, "requestId", requestId);
        put(all, "caseReference", caseReference);
        put(all, "answer", answer);
        put(all, "manner", manner);
        put(all, "disposition", disposition);
        put(all, "fault", fault);
        return all;
    }

    private static void put(Map<String, String> all, String name, String value) {
        if (value != null && !value.isEmpty()) {
            all.put(name, value);
        }
    }

    /** For people: {@code sent, answer APPROVED}. */
    String inWords() {
        return wanted().entrySet().stream()
                .map(each -> each.getKey().equals("kind") ? each.getValue() : each.getKey() + " " + each.getValue())
                .collect(Collectors.joining(", "));
    }
}
