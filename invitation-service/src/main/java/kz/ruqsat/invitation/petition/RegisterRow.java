package kz.ruqsat.invitation.petition;

import java.time.LocalDate;
import java.util.Map;
import kz.ruqsat.casework.Row;

/** The line of the invitation register that an agreed invitation gets; never changed, what becomes of it stands in the case. */
public final class RegisterRow {

    /** Where it goes. */
    public static final Row.Table TABLE =
            Row.Table.of("invitation_register", "registration_number", "case_id", "body", "agreed_on", "good_until");

    private RegisterRow() {}

    static Row of(PetitionFile file, LocalDate agreedOn, LocalDate goodUntil) {
        return new Row(
                TABLE,
                Map.of(
                        "registration_number", file.cover().registrationNumber(),
                        "case_id", file.cover().caseId().toString(),
                        "body", file.body(),
                        "agreed_on", agreedOn,
                        "good_until", goodUntil));
    }
}
