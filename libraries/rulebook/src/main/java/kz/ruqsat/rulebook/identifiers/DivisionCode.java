package kz.ruqsat.rulebook.identifiers;

import kz.ruqsat.rulebook.reference.IdentifierFormats;

/**
 * Code of a territorial division: MIA and a region, or a special division such as MIA71EC.
 *
 * @param code as written
 * @param region two digits of the region it works for
 */
public record DivisionCode(String code, String region) {
    private static final String PREFIX = "MIA";

    /**
     * Reads a code.
     *
     * @throws IllegalArgumentException if {@link #faultOf} finds a fault
     */
    public static DivisionCode of(String code, IdentifierFormats formats) {
        if (faultOf(code, formats) != Fault.NONE) {
            throw new IllegalArgumentException("No such division: " + code);
        }
        return new DivisionCode(code, formats.specialDivisions().getOrDefault(code, code.substring(PREFIX.length())));
    }

    /** The division of a region, not one of the special ones. */
    public static DivisionCode ofRegion(String region) {
        return new DivisionCode(PREFIX + region, region);
    }

    /** What is wrong with a code. */
    public static Fault faultOf(String code, IdentifierFormats formats) {
        if (code.isEmpty()) {
            return Fault.MISSING;
        }
        boolean ofRegion = code.startsWith(PREFIX) && formats.regions().contains(code.substring(PREFIX.length()));
        return ofRegion || formats.specialDivisions().containsKey(code) ? Fault.NONE : Fault.UNKNOWN;
    }
}
