package kz.ruqsat.visa.register;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.time.Instant;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A question about one travel document. It is asked in a body, since an address stands in every log (P-S4).
 *
 * @param on civil date in Kazakhstan
 * @param knownAt nothing that became known later is looked at; left out for what is known now
 */
@Schema(description = "Which visa is valid on a date, by what was known at a moment")
record ValidVisaForm(
        @NotNull @Pattern(regexp = "[A-Z]{2}") @Schema(examples = "IN")
        String travelDocumentIssuedBy,

        @NotNull @Pattern(regexp = "[A-Za-z0-9][A-Za-z0-9 -]{0,29}") @Schema(examples = "P0001KNA2")
        String travelDocumentNumber,

        @NotNull @Schema(examples = "2026-05-12") LocalDate on,
        @Schema(examples = "2026-05-12T03:20:00Z") Instant knownAt,
        @NotNull ReadingPurpose purpose) {

    /** Personal data: never printed. */
    @Override
    public String toString() {
        return "ValidVisaForm[not shown]";
    }
}
