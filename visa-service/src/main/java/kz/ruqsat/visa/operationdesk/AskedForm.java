package kz.ruqsat.visa.operationdesk;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import kz.ruqsat.contracts.Refusal.FieldError;
import kz.ruqsat.rulebook.facts.Operation;
import kz.ruqsat.rulebook.facts.Operation.BasisDocument;
import kz.ruqsat.rulebook.facts.Operation.Cancel;
import kz.ruqsat.rulebook.facts.Operation.Extend;
import kz.ruqsat.rulebook.facts.Operation.NoBasis;
import kz.ruqsat.rulebook.facts.Operation.Reduce;
import kz.ruqsat.rulebook.facts.Operation.Restore;
import kz.ruqsat.web.problem.Refusals;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What is asked of the visa; which fields are needed depends on the kind.
 *
 * @param newEndsOn of an extension or reduction
 * @param basis of an extension: the document it rests on
 * @param documents of an extension: codes of the other documents given
 * @param reason of a restoration
 * @param ground of a reduction or cancellation: code of the table of grounds
 * @param presence of a cancellation: whether the holder has come with the passport
 */
@Schema(
        name = "AskedOfVisa",
        description =
                "EXTEND: newEndsOn, basis, documents. RESTORE: reason. REDUCE: newEndsOn, ground. CANCEL: ground, presence")
record AskedForm(
        @NotNull Kind kind,
        LocalDate newEndsOn,
        @Valid BasisForm basis,
        @Size(max = 20) List<@NotNull @Pattern(regexp = "[A-Z0-9_]{2,60}") String> documents,
        Restore.Reason reason,
        @Pattern(regexp = "[A-Z_]{2,60}") String ground,
        Cancel.Presence presence) {

    /** The operations. */
    enum Kind {
        EXTEND,
        RESTORE,
        REDUCE,
        CANCEL
    }

    /**
     * The document that a longer term rests on.
     *
     * @param document code of the document type
     * @param endsOn its last day
     */
    @Schema(name = "BasisOfExtension")
    record BasisForm(
            @NotNull @Pattern(regexp = "[A-Z0-9_]{2,60}") @Schema(examples = "FOREIGN_LABOUR_PERMIT")
            String document,

            @NotNull LocalDate endsOn) {}

    /** The operation in the words of the rulebook; refused where a field is missing that the kind needs. */
    Operation asked() {
        return switch (kind) {
            case EXTEND -> {
                need("newEndsOn", newEndsOn);
                Operation.Basis rests =
                        basis == null ? new NoBasis() : new BasisDocument(basis.document(), basis.endsOn());
                yield new Extend(newEndsOn, rests, documents == null ? Set.of() : Set.copyOf(documents));
            }
            case RESTORE -> {
                need("reason", reason);
                yield new Restore(reason);
            }
            case REDUCE -> {
                need("newEndsOn", newEndsOn, "ground", ground);
                yield new Reduce(newEndsOn, ground);
            }
            case CANCEL -> {
                need("ground", ground, "presence", presence);
                yield new Cancel(ground, presence);
            }
        };
    }

    private static void need(Object... namesAndValues) {
        List<FieldError> missing = new ArrayList<>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            if (namesAndValues[i + 1] == null) {
                missing.add(new FieldError("/operation/" + namesAndValues[i], "required", "this kind needs it"));
            }
        }
        if (!missing.isEmpty()) {
            throw Refusals.malformed(missing);
        }
    }
}
