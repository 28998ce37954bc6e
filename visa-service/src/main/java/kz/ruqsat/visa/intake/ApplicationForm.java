package kz.ruqsat.visa.intake;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * An application as it is filed. Fields may be missing until it has been validated.
 *
 * @param registrationNumber of the invitation
 * @param photo reference of the photograph
 */
@Schema(description = "An application for a sticker visa on an agreed invitation (V1, R-130)")
record ApplicationForm(
        @NotNull @Pattern(regexp = "[0-9]{10}") @Schema(examples = "0012345678")
        String registrationNumber,

        @NotNull @Pattern(regexp = "[A-Za-z0-9][A-Za-z0-9 -]{0,29}") @Schema(examples = "P0001KNA2")
        String travelDocumentNumber,

        @NotNull @Schema(examples = "2031-01-10") LocalDate travelDocumentExpiresOn,

        @NotNull @Pattern(regexp = "[A-Za-z0-9][A-Za-z0-9._-]{0,79}") @Schema(examples = "photo-20260312-17")
        String photo,

        @NotBlank @Size(max = 200) @Schema(examples = "Dostyk 1, Almaty")
        String addressInKazakhstan) {

    /** Personal data: never printed. */
    @Override
    public String toString() {
        return "ApplicationForm[not shown]";
    }
}
