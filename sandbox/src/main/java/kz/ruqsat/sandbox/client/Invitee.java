package kz.ruqsat.sandbox.client;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * A person to be invited, invented.
 *
 * @param surname as in the passport
 * @param givenNames as in the passport
 * @param birthDate civil date
 * @param sex {@code F} or {@code M}
 * @param country citizenship, issuer of the passport and residence, ISO code of two letters
 * @param passport number of the passport; its end may be one of the magic identifiers of berkut-stub
 */
public record Invitee(
        String surname, String givenNames, LocalDate birthDate, String sex, String country, String passport) {

    /** The same name as people write it, {@code Anita Sharma} say. */
    public String name() {
        return capitalised(givenNames) + " " + capitalised(surname);
    }

    private static String capitalised(String word) {
        return word.charAt(0) + word.substring(1).toLowerCase(java.util.Locale.ROOT);
    }

    /** Last day of the passport's validity. */
    public LocalDate passportExpiresOn() {
        return LocalDate.of(2031, 1, 10);
    }

    Map<String, Object> json(String addressCode, String address) {
        return new TreeMap<>(Map.of(
                "surname", surname,
                "givenNames", givenNames,
                "birthDate", birthDate.toString(),
                "sex", sex,
                "nationality", Map.of("kind", "CITIZEN", "country", country),
                "travelDocument", travelDocument(),
                "residenceCountry", country,
                "permits", List.of(),
                "addressCode", addressCode,
                "address", address));
    }

    private Map<String, Object> travelDocument() {
        return Map.of(
                "number",
                passport,
                "issuedBy",
                country,
                "issuedOn",
                "2021-01-11",
                "expiresOn",
                passportExpiresOn().toString());
    }
}
