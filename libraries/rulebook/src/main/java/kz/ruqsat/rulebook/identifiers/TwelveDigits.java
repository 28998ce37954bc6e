package kz.ruqsat.rulebook.identifiers;

/**
 * A Kazakh identification number of twelve digits: IIN of a person or BIN of an organisation. The check digit decides validity, the structure
 * only tells the two apart.
 */
public final class TwelveDigits {
    private static final int LENGTH = 12;
    private static final int MODULUS = 11;
    private static final int SECOND_PASS_SHIFT = 2;

    private TwelveDigits() {}

    /** What a number is by its fifth digit: the day of birth of a person, or the kind of an organisation. */
    public enum Kind {
        PERSON,
        ORGANISATION,
        UNKNOWN
    }

    /** What is wrong with a number; an empty one is MISSING. */
    public static Fault faultOf(String number) {
        if (number.isEmpty()) {
            return Fault.MISSING;
        }
        if (!number.chars().allMatch(c -> c >= '0' && c <= '9')) {
            return Fault.CHARACTERS;
        }
        if (number.length() != LENGTH) {
            return Fault.LENGTH;
        }
        return checkDigit(number) == number.charAt(LENGTH - 1) - '0' ? Fault.NONE : Fault.CHECK_DIGIT;
    }

    /** The kind of a well-formed number. */
    public static Kind kindOf(String number) {
        return switch (number.charAt(4)) {
            case '0', '1', '2', '3' -> Kind.PERSON;
            case '4', '5', '6' -> Kind.ORGANISATION;
            default -> Kind.UNKNOWN;
        };
    }

    /**
     * The check digit of the first eleven digits.
     *
     * @return 0 to 9, or 10 if the number is never issued
     */
    static int checkDigit(String digits) {
        int first = weighted(digits, 0);
        return first < MODULUS - 1 ? first : weighted(digits, SECOND_PASS_SHIFT);
    }

    private static int weighted(String digits, int shift) {
        int sum = 0;
        for (int i = 0; i < LENGTH - 1; i++) {
            sum += (digits.charAt(i) - '0') * ((i + shift) % MODULUS + 1);
        }
        return sum % MODULUS;
    }
}
