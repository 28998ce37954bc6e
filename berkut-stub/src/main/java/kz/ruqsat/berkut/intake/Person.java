package kz.ruqsat.berkut.intake;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Whom the request is about. Further members are allowed and not looked at: KNB checks what it likes. Nothing of it is kept.
 *
 * @param surname as in the machine-readable zone
 * @param givenNames may be empty: some people have one name only
 * @param citizenship ISO or ICAO code
 * @param documentNumber of the travel document; its end may be a magic identifier
 */
@JsonIgnoreProperties(ignoreUnknown = true)
@Schema(description = "Whom the request is about; further members are allowed, nothing of it is kept")
public record Person(
        @NotBlank @Size(max = 200) @Schema(examples = "SHARMA")
        String surname,

        @NotNull @Size(max = 200) @Schema(examples = "ANITA")
        String givenNames,

        @NotNull @Schema(examples = "1990-05-17") LocalDate birthDate,

        @NotNull @Pattern(regexp = "[A-Z]{1,12}") @Schema(examples = "F")
        String sex,

        @NotNull @Pattern(regexp = "[A-Z]{1,3}") @Schema(examples = "IN")
        String citizenship,

        @NotNull @Pattern(regexp = "[A-Za-z0-9][A-Za-z0-9 -]{0,29}") @Schema(examples = "P0001KNA2")
        String documentNumber) {}
