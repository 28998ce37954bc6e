package kz.ruqsat.berkut.intake;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A request for KNB's approval as it comes over the wire. Fields may be missing until it has been validated.
 *
 * @param requestId chosen by the sender; the same in every attempt
 * @param caseReference key of the replies: the case id
 * @param round 1 for the first request of a case, one more after each renewed one
 * @param service what is being decided
 * @param category visa category
 * @param body body in charge, the sender on whose behalf approval-service writes
 * @param person whom it is about
 * @param contentHash what the sender hashed of the case, kept for evidence
 */
@Schema(description = "A request for KNB's approval (R-085)")
public record ApprovalRequest(
        @NotNull @Schema(examples = "0195f2a0-7c1e-7d3a-9b1e-2f6a4c8d1e50")
        UUID requestId,

        @NotNull @Pattern(regexp = REFERENCE) @Schema(examples = "0195f29f-11aa-7bbc-8ccd-0123456789ab")
        String caseReference,

        @NotNull @Min(1) @Max(99) @Schema(examples = "1") Integer round,

        @NotNull @Pattern(regexp = CODE) @Schema(examples = "INVITATION")
        String service,

        @NotNull @Pattern(regexp = CODE) @Schema(examples = "C3")
        String category,

        @NotNull @Pattern(regexp = CODE) @Schema(examples = "MIA75")
        String body,

        @NotNull @Valid Person person,

        @NotNull
        @Pattern(regexp = "[!-~]{1,100}")
        @Schema(examples = "sha-256:9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08")
        String contentHash) {

    /** A case reference or request id, as in an address. */
    public static final String REFERENCE = "[A-Za-z0-9][A-Za-z0-9._-]{0,63}";

    private static final String CODE = "[A-Z0-9][A-Z0-9_-]{0,39}";
}
