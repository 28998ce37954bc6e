package kz.ruqsat.invitation.decision;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import kz.ruqsat.invitation.counter.GroundsForm;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * The division's decision.
 *
 * @param grounds of a refusal; may be left out after a rejection, whose ground the law names
 */
public record DecisionForm(
        @NotNull Choice decision,

        @Size(max = GroundsForm.MOST) @Schema(examples = "[]")
        List<@NotNull @Size(min = 1, max = 20) String> grounds) {

    /** Agree or refuse. */
    public enum Choice {
        AGREE,
        REFUSE
    }

    public DecisionForm {
        grounds = grounds == null ? List.of() : grounds;
    }
}
