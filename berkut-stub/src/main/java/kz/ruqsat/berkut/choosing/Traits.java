package kz.ruqsat.berkut.choosing;

import java.util.Locale;

/**
 * What of a request may decide about its answers. Lives for one decision; never written, never logged.
 *
 * @param citizenship code of a country
 * @param documentNumber of the travel document, upper case, without blanks and dashes
 */
public record Traits(
        String service, String category, String body, int round, String citizenship, String documentNumber) {

    public Traits {
        documentNumber = documentNumber.replaceAll("[ -]", "").toUpperCase(Locale.ROOT);
    }

    /** No data of the person, whoever prints it. */
    @Override
    public String toString() {
        return "Traits[withheld]";
    }
}
