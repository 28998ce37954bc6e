package kz.ruqsat.invitation.counter;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * The grounds of an act.
 *
 * @param grounds codes of the list of grounds
 */
@Schema(description = "Codes of grounds")
public record GroundsForm(
        @NotNull @Size(max = GroundsForm.MOST) @Schema(examples = "[\"RG-MIA-04\"]")
        List<@NotNull @Size(min = 1, max = 20) String> grounds) {

    /** More than an act can have: the list itself has fewer per stage. */
    public static final int MOST = 30;
}
