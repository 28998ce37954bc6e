package kz.ruqsat.registers.lookup;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import kz.ruqsat.contracts.Refusal.FieldError;
import kz.ruqsat.registers.records.Registers;
import kz.ruqsat.web.problem.Refusals;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * All look-ups of one case in one call. Members may be missing until {@link #asked} has read them.
 *
 * @param caseId id of the case
 * @param purpose of all of them
 * @param lookUps what is looked up, 1 to {@value #MOST}
 */
@Schema(name = "LookUps")
public record LookUpsForm(
        @JsonProperty("case") @Schema(required = true, pattern = Occasion.CASE)
        String caseId,

        @Schema(required = true, pattern = Occasion.PURPOSE, examples = "MIA_REVIEW")
        String purpose,

        @Schema(required = true, minItems = 1, maxItems = MOST)
        List<LookUpForm> lookUps) {

    /** Twice the number of systems and more; the answers to so many stay below what a caller reads (64 KiB, P-K1). */
    static final int MOST = 50;

    /** One of them. */
    @Schema(name = "LookUp")
    record LookUpForm(
            @Schema(required = true, examples = "GBD_UL") String system,

            @Schema(required = true, examples = "491240000504")
            String key) {}

    Occasion occasion() {
        return Occasion.of(caseId, purpose);
    }

    /** What is asked; each fault is named with its place. */
    List<Asked> asked(Registers registers) {
        if (lookUps == null || lookUps.isEmpty() || lookUps.size() > MOST) {
            throw Refusals.malformed("/lookUps", "wrong-length", "1 to " + MOST + " look-ups");
        }
        var faults = new ArrayList<FieldError>();
        var asked = new ArrayList<Asked>();
        for (int i = 0; i < lookUps.size(); i++) {
            asked(lookUps.get(i), "/lookUps/" + i, registers, faults).ifPresent(asked::add);
        }
        if (!faults.isEmpty()) {
            throw Refusals.malformed(faults);
        }
        return asked;
    }

    private static Optional<Asked> asked(
            LookUpForm form, String pointer, Registers registers, List<FieldError> faults) {
        var system = Optional.ofNullable(form).map(LookUpForm::system).flatMap(registers::system);
        if (system.isEmpty()) {
            faults.add(new FieldError(pointer + "/system", "unknown-value", "code of a system"));
        } else if (form.key() == null || !system.get().takes(form.key())) {
            faults.add(Asked.wrongKey(system.get(), pointer + "/key"));
        } else {
            return Optional.of(new Asked(system.get(), form.key()));
        }
        return Optional.empty();
    }
}
