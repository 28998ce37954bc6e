package kz.ruqsat.approval.persons;

import java.time.LocalDate;

/**
 * Whom a request is about, as the owner of the case tells it. Lives in memory for one sending; never written, never logged.
 *
 * @param citizenship code of a country
 */
public record Person(
        String surname,
        String givenNames,
        LocalDate birthDate,
        String sex,
        String citizenship,
        String documentNumber,
        String documentIssuedBy,
        LocalDate documentExpiresOn) {

    /** No data of the person, whoever prints it. */
    @Override
    public String toString() {
        return "Person[withheld]";
    }
}
