package kz.ruqsat.berkut.choosing;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.constraints.Pattern;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Which requests a rule is for; what is left out fits all.
 *
 * @param documentPrefix beginning of the travel document's number; short, so that it picks test data and describes nobody
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
@Schema(name = "Conditions", description = "Which requests a rule is for; what is left out fits all")
public record Conditions(
        @Pattern(regexp = CODE) @Schema(examples = "INVITATION")
        String service,

        @Pattern(regexp = CODE) @Schema(examples = "C3") String category,
        @Pattern(regexp = CODE) @Schema(examples = "MIA75") String body,

        @Pattern(regexp = "|[A-Z]{1,3}") @Schema(examples = "IN")
        String citizenship,

        @Pattern(regexp = PREFIX) @Schema(examples = "TA7") String documentPrefix) {

    /** Form of a prefix of document numbers. */
    public static final String PREFIX = "|[A-Za-z0-9]{1,6}";

    private static final String CODE = "|[A-Z0-9][A-Z0-9_-]{0,39}";

    public Conditions {
        service = given(service);
        category = given(category);
        body = given(body);
        citizenship = given(citizenship);
        documentPrefix = given(documentPrefix).toUpperCase(Locale.ROOT);
    }

    private static String given(String text) {
        return text == null ? "" : text;
    }

    /** Whether every attribute that is named fits. */
    boolean fit(Traits traits) {
        return fits(service, traits.service())
                && fits(category, traits.category())
                && fits(body, traits.body())
                && fits(citizenship, traits.citizenship())
                && traits.documentNumber().startsWith(documentPrefix);
    }

    private static boolean fits(String wanted, String is) {
        return wanted.isEmpty() || wanted.equals(is);
    }

    /** For people: {@code citizenship IN, category C3}. */
    public String inWords() {
        Map<String, String> all = new LinkedHashMap<>();
        all.put("service", service);
        all.put("category", category);
        all.put("body", body);
        all.put("citizenship", citizenship);
        all.put("document", documentPrefix);
        var words = all.entrySet().stream()
                .filter(each -> !each.getValue().isEmpty())
                .map(each -> each.getKey() + " " + each.getValue())
                .collect(Collectors.joining(", "));
        return words.isEmpty() ? "any request" : words;
    }
}
