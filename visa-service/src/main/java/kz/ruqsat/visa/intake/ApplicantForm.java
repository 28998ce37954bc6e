package kz.ruqsat.visa.intake;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import kz.ruqsat.contracts.Refusal;
import kz.ruqsat.contracts.Refusal.FieldError;
import kz.ruqsat.rulebook.facts.Nationality;
import kz.ruqsat.rulebook.identifiers.Fault;
import kz.ruqsat.rulebook.identifiers.LatinName;
import kz.ruqsat.rulebook.identifiers.TravelDocumentNumber;
import kz.ruqsat.visa.invitation.Holder;
import kz.ruqsat.visa.sticker.Sex;
import kz.ruqsat.web.problem.RefusedException;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * The person, where no invitation tells who it is.
 *
 * @param givenNames may be left out
 * @param citizenship ISO 3166-1 alpha-2; left out for a stateless person
 * @param documentIssuedBy ISO 3166-1 alpha-2
 */
@Schema(description = "The person of an application that rests on no invitation (R-060)")
record ApplicantForm(
        @NotNull @Size(min = 1, max = 100) @Schema(examples = "MUELLER")
        String surname,

        @Size(max = 100) @Schema(examples = "EVA") String givenNames,
        @NotNull @Schema(examples = "1988-02-03") LocalDate birthDate,
        @NotNull @Schema(examples = "F") Sex sex,

        @Pattern(regexp = "[A-Z]{2}") @Schema(examples = "DE")
        String citizenship,

        @NotNull @Pattern(regexp = "[A-Z]{2}") @Schema(examples = "DE")
        String documentIssuedBy) {

    Nationality nationality() {
        return citizenship == null
                ? new Nationality.Stateless("", documentIssuedBy)
                : new Nationality.Citizen(citizenship);
    }

    /** Refuses what no sticker could be made out for. */
    Holder holder(ApplicationForm form, LocalDate on) {
        String given = givenNames == null ? "" : givenNames;
        List<FieldError> faults = faults(form, given, on);
        if (!faults.isEmpty()) {
            throw new RefusedException(Refusal.ruleViolation(
                    "A field of the person holds what cannot be; mend what errors names.",
                    List.of("R-130", "R-020"),
                    faults));
        }
        return new Holder(
                surname,
                given,
                birthDate,
                sex,
                citizenship == null ? "" : citizenship,
                form.travelDocumentNumber(),
                documentIssuedBy,
                form.travelDocumentExpiresOn());
    }

    private List<FieldError> faults(ApplicationForm form, String given, LocalDate on) {
        List<FieldError> faults = new ArrayList<>();
        if (LatinName.faultOf(surname) != Fault.NONE) {
            faults.add(new FieldError("/applicant/surname", "forbidden-character", "Latin letters as in the passport"));
        }
        if (!given.isEmpty() && LatinName.faultOf(given) != Fault.NONE) {
            faults.add(
                    new FieldError("/applicant/givenNames", "forbidden-character", "Latin letters as in the passport"));
        }
        if (birthDate.isAfter(on)) {
            faults.add(new FieldError("/applicant/birthDate", "impossible-date", "a day that has been"));
        }
        if (TravelDocumentNumber.faultOf(form.travelDocumentNumber()) != Fault.NONE) {
            faults.add(new FieldError("/travelDocumentNumber", "wrong-format", "the number as in the passport"));
        }
        return faults;
    }

    /** Personal data: never printed. */
    @Override
    public String toString() {
        return "ApplicantForm[not shown]";
    }
}
