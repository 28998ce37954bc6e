package kz.ruqsat.invitation.register;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.Optional;
import kz.ruqsat.invitation.petition.Person;
import kz.ruqsat.invitation.petition.Sex;
import kz.ruqsat.rulebook.facts.Nationality;

/**
 * The invitee as another service needs it.
 *
 * @param citizenship ISO 3166-1 alpha-2; {@code XXA} for a stateless person
 * @param inviter BIN or IIN of the inviting party, which a later visa of the category is held against; for the purpose VISA alone
 */
public record PersonView(
        String surname,
        String givenNames,
        LocalDate birthDate,
        Sex sex,
        String citizenship,
        String documentNumber,
        String documentIssuedBy,
        LocalDate documentExpiresOn,
        @JsonInclude(JsonInclude.Include.NON_ABSENT) Optional<String> inviter) {

    private static final String STATELESS = "XXA";

    static PersonView of(Person person, Optional<String> inviter) {
        return new PersonView(
                person.surname(),
                person.givenNames(),
                person.birthDate(),
                person.sex(),
                person.nationality() instanceof Nationality.Citizen citizen ? citizen.country() : STATELESS,
                person.travelDocument().number(),
                person.travelDocument().issuedBy(),
                person.travelDocument().expiresOn(),
                inviter);
    }

    /** Personal data: never printed. */
    @Override
    public String toString() {
        return "PersonView[not shown]";
    }
}
