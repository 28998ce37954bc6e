package kz.ruqsat.visa.sticker;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * The machine-readable zone of a visa. A visa has no composite check digit. Source: ICAO 9303 part 7.
 *
 * @param line1 document code, issuing state, name
 * @param line2 document number, nationality, dates, sex, optional data; each number and date with its check digit
 */
public record VisaMrz(String line1, String line2) {

    /** State of issue of every visa made here. */
    public static final String ISSUING_STATE = "KAZ";

    /** The longest number the zone holds; a passport with a longer one is named by the number of its visa instead. */
    static final int LONGEST_NUMBER = 9;

    private static final Pattern FIRST_LINE =
            Pattern.compile("V[A-Z<]([A-Z]{3}|D<<)[A-Z]+(<[A-Z]+)*(<<[A-Z]+(<[A-Z]+)*)?<*");
    private static final Pattern SECOND_LINE =
            Pattern.compile("[A-Z0-9<]{9}[0-9]([A-Z]{3}|[A-Z]<<)[0-9]{6}[0-9][MF<][0-9]{6}[0-9][A-Z0-9<]*");
    private static final DateTimeFormatter YYMMDD = DateTimeFormatter.ofPattern("uuMMdd");

    /**
     * Writes the zone.
     *
     * @throws UnwritableNameException if the name cannot be written with A-Z
     */
    static VisaMrz of(MrzContent content, MrzSize size) {
        String number = padded(content.documentNumber(), LONGEST_NUMBER);
        String birth = YYMMDD.format(content.birthDate());
        String end = YYMMDD.format(content.validTo());
        return new VisaMrz(
                "V<" + ISSUING_STATE + MrzName.field(content.surname(), content.givenNames(), size.nameLength()),
                withDigit(number)
                        + padded(content.nationality(), 3)
                        + withDigit(birth)
                        + content.sex().inZone()
                        + withDigit(end)
                        + padded(cutTo(content.optional(), size.optionalLength()), size.optionalLength()));
    }

    /**
     * What stands in the zone besides what is the same in every visa.
     *
     * @param documentNumber at most nine characters
     * @param nationality code as {@link MrzNationality} gives it
     * @param validTo last day of validity
     * @param optional free data, fillers included
     */
    record MrzContent(
            String surname,
            String givenNames,
            String documentNumber,
            String nationality,
            LocalDate birthDate,
            Sex sex,
            LocalDate validTo,
            String optional) {}

    /** What is wrong with a zone, in words that repeat nothing of it; empty if nothing is. */
    public static List<String> faultsOf(String line1, String line2, MrzSize size) {
        if (line1.length() != size.lineLength() || line2.length() != size.lineLength()) {
            return List.of("each line has " + size.lineLength() + " characters");
        }
        List<String> faults = new ArrayList<>();
        if (!FIRST_LINE.matcher(line1).matches()) {
            faults.add("the first line has another form");
        }
        if (SECOND_LINE.matcher(line2).matches()) {
            faults.addAll(wrongDigits(line2));
        } else {
            faults.add("the second line has another form");
        }
        return faults;
    }

    private static List<String> wrongDigits(String line2) {
        List<String> wrong = new ArrayList<>();
        check(line2, 0, 9, "document number", wrong);
        check(line2, 13, 19, "birth date", wrong);
        check(line2, 21, 27, "last day of validity", wrong);
        return wrong;
    }

    private static void check(String line, int from, int to, String what, List<String> wrong) {
        if (CheckDigit.of(line.substring(from, to)) != line.charAt(to)) {
            wrong.add("the check digit of the " + what + " is wrong");
        }
    }

    private static String withDigit(String text) {
        return text + CheckDigit.of(text);
    }

    private static String padded(String text, int length) {
        return text + "<".repeat(length - text.length());
    }

    private static String cutTo(String text, int length) {
        return text.length() <= length ? text : text.substring(0, length);
    }

    /** Personal data: never printed. */
    @Override
    public String toString() {
        return "VisaMrz[not shown]";
    }
}
