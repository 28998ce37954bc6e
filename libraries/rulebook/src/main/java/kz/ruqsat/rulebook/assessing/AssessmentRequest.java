package kz.ruqsat.rulebook.assessing;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import kz.ruqsat.rulebook.facts.FilingChannel;
import kz.ruqsat.rulebook.facts.PetitionFacts;

/**
 * What a dry run is asked: <code>{"petition": {…}, "on": "2026-03-10"}</code>, the day being optional, or the petition alone, which is the body of
 * {@code POST /api/v1/petitions}. Read strictly.
 */
public final class AssessmentRequest {
    /** As much as REST takes of a body. */
    public static final int MOST_BYTES = 262_144;

    private static final String PETITION = "petition";
    private static final ObjectMapper JSON = new ObjectMapper(JsonFactory.builder()
                    .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                    .disable(StreamReadFeature.INCLUDE_SOURCE_IN_LOCATION)
                    .build())
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);

    private final JsonNode petition;
    private final String petitionAt;
    private final UnaryOperator<LocalDate> onOr;

    private AssessmentRequest(JsonNode petition, String petitionAt, UnaryOperator<LocalDate> onOr) {
        this.petition = petition;
        this.petitionAt = petitionAt;
        this.onOr = onOr;
    }

    /**
     * Reads the frame of a request; the petition in it is read with {@link #facts}.
     *
     * @throws UnreadableRequestException if it is no JSON in UTF-8, is too large, or has a field that is not known
     */
    public static AssessmentRequest read(byte[] json) {
        JsonNode root = tree(json);
        if (!root.has(PETITION)) {
            return new AssessmentRequest(root, "", UnaryOperator.identity());
        }
        List<FormError> errors = new ArrayList<>();
        Fields fields = new Fields(root, "", errors);
        fields.has(PETITION);
        UnaryOperator<LocalDate> onOr = otherwise -> fields.optionalDate("on", otherwise);
        onOr.apply(LocalDate.EPOCH);
        fields.complainOfUnknown();
        refuse(UnreadableRequestException.Fault.FORM, errors);
        return new AssessmentRequest(root.get(PETITION), "/" + PETITION, onOr);
    }

    private static JsonNode tree(byte[] json) {
        if (json.length > MOST_BYTES) {
            throw broken("", "too-large", "A petition has at most " + MOST_BYTES + " bytes.");
        }
        try {
            return JSON.readTree(StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(json))
                    .toString());
        } catch (CharacterCodingException notUtf8) {
            throw broken("", "not-utf-8", "A petition is valid UTF-8.");
        } catch (JacksonException unreadable) {
            throw unreadable(unreadable);
        }
    }

    private static UnreadableRequestException unreadable(JacksonException complaint) {
        String place = complaint.getLocation() == null
                ? ""
                : "Line " + complaint.getLocation().getLineNr() + ", column "
                        + complaint.getLocation().getColumnNr() + ": ";
        boolean doubled = String.valueOf(complaint.getOriginalMessage()).startsWith("Duplicate");
        return doubled
                ? broken("", "duplicate-key", place + "the same field is given twice.")
                : broken("", "malformed-json", place + "this is no JSON.");
    }

    private static UnreadableRequestException broken(String pointer, String code, String detail) {
        return new UnreadableRequestException(
                UnreadableRequestException.Fault.FORM, List.of(new FormError(pointer, code, detail)));
    }

    static void refuse(UnreadableRequestException.Fault fault, List<FormError> errors) {
        if (!errors.isEmpty()) {
            throw new UnreadableRequestException(fault, errors);
        }
    }

    /** The civil date it is asked for, or another one where it names none. */
    public LocalDate on(LocalDate otherwise) {
        return onOr.apply(otherwise);
    }

    /**
     * The facts of each invitee, in their order, as if the petition were filed and registered on a day; no register is asked. The channel follows
     * from the body it is filed at.
     *
     * @throws UnreadableRequestException if a field is missing, unknown or of the wrong form, or if dates contradict each other
     */
    public List<PetitionFacts> facts(LocalDate on) {
        return reading(on).facts();
    }

    /** As {@link #facts(LocalDate)}, filed through a channel that is known. */
    public List<PetitionFacts> facts(LocalDate on, FilingChannel channel) {
        return reading(on).facts(channel);
    }

    private PetitionReading reading(LocalDate on) {
        return new PetitionReading(petition, petitionAt, on);
    }
}
