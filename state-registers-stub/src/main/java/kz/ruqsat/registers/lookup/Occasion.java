package kz.ruqsat.registers.lookup;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import kz.ruqsat.contracts.Refusal;
import kz.ruqsat.contracts.Refusal.FieldError;
import kz.ruqsat.web.problem.RefusedException;

/**
 * Why somebody looks something up; without it nothing is.
 *
 * @param caseId id of the case
 * @param purpose code, such as that of the document the look-up replaces
 */
public record Occasion(String caseId, String purpose) {

    /** A case, as in an address. */
    static final String CASE = "[A-Za-z0-9][A-Za-z0-9._-]{0,63}";

    /** A purpose. */
    static final String PURPOSE = "[A-Z][A-Z0-9_]{0,39}";

    private static final Pattern CASE_FORM = Pattern.compile(CASE);
    private static final Pattern PURPOSE_FORM = Pattern.compile(PURPOSE);

    /**
     * Reads both; either may be missing.
     *
     * @throws RefusedException naming each that is missing or malformed
     */
    static Occasion of(String caseId, String purpose) {
        var faults = new ArrayList<FieldError>();
        check(caseId, CASE_FORM, "/case", "id of the case the look-up is made for", faults);
        check(purpose, PURPOSE_FORM, "/purpose", "code of the purpose, such as INVITER_IDENTITY", faults);
        if (!faults.isEmpty()) {
            throw refused(faults);
        }
        return new Occasion(caseId, purpose);
    }

    private static void check(String value, Pattern form, String pointer, String right, List<FieldError> faults) {
        if (value == null || value.isEmpty()) {
            faults.add(new FieldError(pointer, "required", right));
        } else if (!form.matcher(value).matches()) {
            faults.add(new FieldError(pointer, "wrong-format", right));
        }
    }

    private static RefusedException refused(List<FieldError> faults) {
        return new RefusedException(new Refusal(
                "malformed-request",
                "A look-up needs a case and a purpose; there is no free search of persons.",
                List.of("R-040"),
                List.of(),
                faults,
                "",
                List.of()));
    }
}
