package kz.ruqsat.invitation.petition;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import kz.ruqsat.rulebook.facts.Nationality;
import kz.ruqsat.rulebook.facts.Permit;

/**
 * The invited person. Personal data: lives in the file of the case and nowhere else, not in events, history or logs.
 *
 * @param surname as in the travel document, Latin letters
 * @param givenNames may be empty: some people have one name only
 * @param birthDate date of birth
 * @param sex as in the travel document
 * @param nationality citizenship or what stands in its place
 * @param travelDocument document of the trip
 * @param residenceCountry where the person lives, ISO 3166-1 alpha-2
 * @param iin Kazakh personal number; empty if there is none
 * @param permits permits of other countries offered for another place of issuance
 * @param addressCode territorial code (KATO) of the address in Kazakhstan
 * @param address the rest of that address
 */
public record Person(
        String surname,
        String givenNames,
        LocalDate birthDate,
        Sex sex,
        Nationality nationality,
        TravelDocument travelDocument,
        String residenceCountry,
        String iin,
        List<Permit> permits,
        String addressCode,
        String address) {

    public Person {
        Objects.requireNonNull(surname, "surname");
        Objects.requireNonNull(givenNames, "givenNames");
        Objects.requireNonNull(birthDate, "birthDate");
        Objects.requireNonNull(sex, "sex");
        Objects.requireNonNull(nationality, "nationality");
        Objects.requireNonNull(travelDocument, "travelDocument");
        permits = List.copyOf(permits);
    }

    /** Personal data: never printed. */
    @Override
    public String toString() {
        return "Person[not shown]";
    }
}
