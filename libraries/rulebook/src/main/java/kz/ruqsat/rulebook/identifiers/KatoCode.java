package kz.ruqsat.rulebook.identifiers;

import java.util.regex.Pattern;
import kz.ruqsat.rulebook.reference.IdentifierFormats;

/**
 * A territorial code of nine digits whose first two are the region. Source: R-056.
 *
 * @param code nine digits
 */
public record KatoCode(String code) {
    private static final Pattern FORM = Pattern.compile("[0-9]{9}");

    public KatoCode {
        if (!FORM.matcher(code).matches()) {
            throw new IllegalArgumentException("A territorial code has nine digits: " + code);
        }
    }

    /** The region: first two digits, by which divisions are competent. */
    public String region() {
        return code.substring(0, 2);
    }

    /** What is wrong with a code; only the region is compared with a list. */
    public static Fault faultOf(String code, IdentifierFormats formats) {
        if (code.isEmpty()) {
            return Fault.MISSING;
        }
        if (!FORM.matcher(code).matches()) {
            return code.matches("[0-9]+") ? Fault.LENGTH : Fault.CHARACTERS;
        }
        return formats.regions().contains(code.substring(0, 2)) ? Fault.NONE : Fault.UNKNOWN;
    }
}
