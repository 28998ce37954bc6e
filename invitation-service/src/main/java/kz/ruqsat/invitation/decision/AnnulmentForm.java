package kz.ruqsat.invitation.decision;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import kz.ruqsat.invitation.counter.GroundsForm;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Why an invitation is annulled (I16).
 *
 * @param grounds codes of the grounds an officer annuls on; left out by its inviter, who needs none
 */
public record AnnulmentForm(
        @Size(max = GroundsForm.MOST) @Schema(examples = "[\"RG-SVC-01\"]")
        List<@NotNull @Size(min = 1, max = 20) String> grounds) {}
