package kz.ruqsat.visa.seal;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.Optional;
import kz.ruqsat.visa.seal.Verification.Verdict;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What comes of looking at a code.
 *
 * @param verdict {@code GENUINE}, {@code NOT_GENUINE} or {@code UNREADABLE}
 * @param status where a genuine visa stands now; {@code ACTIVE} is valid
 * @param keyId the key that signed it
 * @param says what the code itself says; to be compared with the travel document
 */
@Schema(description = "Whether a code is genuine, and where the visa stands now")
@JsonInclude(JsonInclude.Include.NON_ABSENT)
record VerificationView(String verdict, Optional<String> status, Optional<String> keyId, Optional<JsonNode> says) {

    static VerificationView of(Verdict verdict) {
        return switch (verdict) {
            case Verdict.Unreadable _ -> without("UNREADABLE");
            case Verdict.NotGenuine _ -> without("NOT_GENUINE");
            case Verdict.Genuine genuine ->
                new VerificationView(
                        "GENUINE",
                        Optional.of(genuine.status()),
                        Optional.of(genuine.keyId()),
                        Optional.of(genuine.message()));
        };
    }

    private static VerificationView without(String verdict) {
        return new VerificationView(verdict, Optional.empty(), Optional.empty(), Optional.empty());
    }
}
