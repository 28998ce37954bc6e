package kz.ruqsat.visa.approval;

import java.time.LocalDate;
import kz.ruqsat.visa.invitation.Holder;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * The person of a case as approval-service needs it; the same fields as at invitation-service.
 *
 * @param citizenship ISO 3166-1 alpha-2; {@code XXA} for a stateless person
 */
@Schema(name = "Person", description = "The person of a visa case, for services alone")
public record PersonView(
        String surname,
        String givenNames,
        LocalDate birthDate,
        String sex,
        String citizenship,
        String documentNumber,
        String documentIssuedBy,
        LocalDate documentExpiresOn) {

    private static final String STATELESS = "XXA";

    static PersonView of(Holder holder) {
        return new PersonView(
                holder.surname(),
                holder.givenNames(),
                holder.birthDate(),
                holder.sex().name(),
                holder.citizenship().isEmpty() ? STATELESS : holder.citizenship(),
                holder.documentNumber(),
                holder.documentIssuedBy(),
                holder.documentExpiresOn());
    }

    /** Personal data: never printed. */
    @Override
    public String toString() {
        return "PersonView[not shown]";
    }
}
