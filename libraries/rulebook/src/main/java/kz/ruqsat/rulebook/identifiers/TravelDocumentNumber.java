package kz.ruqsat.rulebook.identifiers;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import kz.ruqsat.rulebook.reference.IdentifierFormats;

/**
 * A number of a travel document after removing spaces and hyphens and turning to upper case. Letters O and I are never changed into digits:
 * another number is another document.
 *
 * @param number 5 to 20 characters A-Z and 0-9
 */
public record TravelDocumentNumber(String number) {
    private static final Pattern FORM = Pattern.compile("[A-Z0-9]{5,20}");

    public TravelDocumentNumber {
        if (!FORM.matcher(number).matches()) {
            throw new IllegalArgumentException("Not the number of a travel document");
        }
    }

    /**
     * The normal form of a number as written.
     *
     * @throws IllegalArgumentException if {@link #faultOf} finds a fault
     */
    public static TravelDocumentNumber of(String written) {
        return new TravelDocumentNumber(normal(written));
    }

    /** What is wrong with a number as written. */
    public static Fault faultOf(String written) {
        String normal = normal(written);
        if (normal.isEmpty()) {
            return Fault.MISSING;
        }
        if (FORM.matcher(normal).matches()) {
            return Fault.NONE;
        }
        return normal.matches("[A-Z0-9]+") ? Fault.LENGTH : Fault.CHARACTERS;
    }

    /** Whether the number looks unusual for its issuer (ISO 3166-1 alpha-2); a warning, never an obstacle. */
    public boolean isUnusualFor(String issuer, IdentifierFormats formats) {
        List<Pattern> patterns = formats.travelDocuments().getOrDefault(issuer, List.of());
        return !patterns.isEmpty()
                && patterns.stream()
                        .noneMatch(pattern -> pattern.matcher(number).matches());
    }

    private static String normal(String written) {
        return written.replace(" ", "").replace("-", "").toUpperCase(Locale.ROOT);
    }

    /** Personal data: never printed. */
    @Override
    public String toString() {
        return "TravelDocumentNumber[not shown]";
    }
}
