package kz.ruqsat.invitation.intake;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import kz.ruqsat.invitation.petition.Person;
import kz.ruqsat.invitation.petition.Sex;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The invited person as it comes over the wire. */
public record InviteeForm(
        @NotNull @Size(min = 1, max = Sizes.NAME) @Schema(examples = "SHARMA")
        String surname,

        @NotNull @Size(max = Sizes.NAME) @Schema(examples = "ANITA")
        String givenNames,

        @NotNull @Schema(examples = "1990-05-17") LocalDate birthDate,
        @NotNull Sex sex,
        @NotNull @Valid NationalityForm nationality,
        @NotNull @Valid TravelDocumentForm travelDocument,

        @NotNull @Size(max = 2) @Schema(examples = "IN") String residenceCountry,

        @Size(max = 12) String iin,
        @Size(max = Sizes.FEW) List<@NotNull @Valid PermitForm> permits,

        @NotNull @Size(max = 9) @Schema(examples = "750000000")
        String addressCode,

        @NotNull @Size(max = Sizes.ADDRESS) String address) {

    public InviteeForm {
        iin = iin == null ? "" : iin;
        permits = permits == null ? List.of() : permits;
    }

    Person person() {
        return new Person(
                surname,
                givenNames,
                birthDate,
                sex,
                nationality.nationality(),
                travelDocument.document(),
                residenceCountry,
                iin,
                permits.stream().map(PermitForm::permit).toList(),
                addressCode,
                address);
    }
}
