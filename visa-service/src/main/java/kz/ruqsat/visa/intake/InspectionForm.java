package kz.ruqsat.visa.intake;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.Set;
import kz.ruqsat.rulebook.facts.PassportFacts.Inspection;
import kz.ruqsat.rulebook.facts.PassportFacts.Sign;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What an officer has seen of the passport.
 *
 * @param blankPages number of blank pages
 * @param signs what was noticed; may be left out
 */
@Schema(description = "What an officer has seen of the passport (R-030)")
record InspectionForm(
        @NotNull @Min(0) @Max(200) @Schema(examples = "4") Integer blankPages,

        @Size(max = 4) Set<@NotNull Sign> signs) {

    Inspection inspection() {
        return new Inspection(Inspection.Done.YES, blankPages, signs == null ? Set.of() : signs);
    }
}
