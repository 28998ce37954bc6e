package kz.ruqsat.invitation.intake;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import kz.ruqsat.rulebook.facts.Permit;
import kz.ruqsat.rulebook.facts.PermitPurpose;

/** A residence or stay permit of another country; without {@code validUntil} it is unlimited. */
public record PermitForm(
        @NotNull @Size(max = 2) String country,
        @NotNull PermitPurpose purpose,
        @NotNull LocalDate validFrom,
        LocalDate validUntil) {

    public PermitForm {
        validUntil = validUntil == null ? Permit.UNLIMITED : validUntil;
    }

    Permit permit() {
        return new Permit(country, purpose, validFrom, validUntil);
    }
}
