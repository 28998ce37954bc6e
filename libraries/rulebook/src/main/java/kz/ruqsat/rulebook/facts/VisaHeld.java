package kz.ruqsat.rulebook.facts;

import java.time.LocalDate;
import java.util.Objects;
import kz.ruqsat.rulebook.reference.EntryKind;

/**
 * The visa that an operation is about.
 *
 * @param number number of the sticker or of the electronic visa
 * @param state how it stands
 * @param category code such as C3
 * @param entries number of entries
 * @param form sticker or electronic
 * @param validFrom first day
 * @param endsOn last day
 * @param holder whether it is held in one's own right
 */
public record VisaHeld(
        String number,
        VisaState state,
        String category,
        EntryKind entries,
        VisaForm form,
        LocalDate validFrom,
        LocalDate endsOn,
        Holder holder) {

    /** In whose right a visa is held. Source: R-115. */
    public enum Holder {
        MAIN,
        FAMILY_MEMBER
    }

    public VisaHeld {
        Objects.requireNonNull(number, "number");
        Objects.requireNonNull(state, "state");
        Objects.requireNonNull(category, "category");
        Objects.requireNonNull(entries, "entries");
        Objects.requireNonNull(form, "form");
        Objects.requireNonNull(holder, "holder");
        if (endsOn.isBefore(validFrom)) {
            throw new IllegalArgumentException("A visa lasts at least one day");
        }
    }
}
