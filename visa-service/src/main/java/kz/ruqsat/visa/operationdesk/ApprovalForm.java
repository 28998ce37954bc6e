package kz.ruqsat.visa.operationdesk;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Set;
import kz.ruqsat.visa.operation.Wanted;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A decision in favour.
 *
 * @param result what it is to give
 * @param considered ids of the rules that leave it to the officer, and that the officer has decided in favour
 */
@Schema(name = "ApprovalOfOperation", description = "A decision in favour of an operation")
record ApprovalForm(
        @NotNull Wanted result,

        @Size(max = 20) @Schema(examples = "[\"R-143\"]")
        List<@NotNull @Pattern(regexp = "R-[0-9]{3}") String> considered) {

    Set<String> rules() {
        return considered == null ? Set.of() : Set.copyOf(considered);
    }
}
