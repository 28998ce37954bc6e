package kz.ruqsat.rulebook.assessing;

import java.time.LocalDate;
import java.util.List;
import kz.ruqsat.rulebook.facts.FormalIdentifiers.OfInvitee;
import kz.ruqsat.rulebook.facts.Nationality;
import kz.ruqsat.rulebook.facts.Permit;
import kz.ruqsat.rulebook.facts.PermitPurpose;

/** One invitee as the body of a petition names one. Source: R-056. */
record PetitionPerson(Nationality nationality, LocalDate birthDate, List<Permit> permits, OfInvitee identifiers) {
    private static final int LONGEST_NAME = 100;
    private static final int LONGEST_DOCUMENT_NUMBER = 30;
    private static final int LONGEST_ADDRESS = 200;
    private static final int MOST_PERMITS = 10;
    private static final int COUNTRY = 2;

    private enum Sex {
        F,
        M,
        X
    }

    private enum Kind {
        CITIZEN,
        STATELESS
    }

    private record TravelDocument(String number, String issuedBy) {}

    static PetitionPerson read(Fields fields, LocalDate on, List<FormError> contradictions) {
        String surname = fields.text("surname", 1, LONGEST_NAME);
        String givenNames = fields.text("givenNames", 0, LONGEST_NAME);
        LocalDate birthDate = fields.date("birthDate");
        requireOrder(birthDate, on, fields.pointer("birthDate"), contradictions);
        fields.oneOf("sex", Sex.class);
        Nationality nationality =
                fields.object("nationality", PetitionPerson::nationality).orElseGet(() -> new Nationality.Citizen(""));
        TravelDocument document = fields.object("travelDocument", part -> travelDocument(part, on, contradictions))
                .orElseGet(() -> new TravelDocument("", ""));
        String residence = fields.text("residenceCountry", 0, COUNTRY);
        String iin = fields.optionalText("iin", 12);
        List<Permit> permits = fields.has("permits")
                ? fields.objects("permits", 0, MOST_PERMITS, part -> permit(part, contradictions))
                : List.of();
        String addressCode = fields.text("addressCode", 0, 9);
        fields.text("address", 0, LONGEST_ADDRESS);
        return new PetitionPerson(
                nationality,
                birthDate,
                permits,
                new OfInvitee(
                        surname, givenNames, iin, document.number(), document.issuedBy(), residence, addressCode));
    }

    private static Nationality nationality(Fields fields) {
        String country = fields.optionalText("country", COUNTRY);
        String residence = fields.optionalText("residence", COUNTRY);
        String issuer = fields.optionalText("documentIssuer", COUNTRY);
        return switch (fields.oneOf("kind", Kind.class)) {
            case CITIZEN -> new Nationality.Citizen(country);
            case STATELESS -> new Nationality.Stateless(residence, issuer);
        };
    }

    private static TravelDocument travelDocument(Fields fields, LocalDate on, List<FormError> contradictions) {
        String number = fields.text("number", 0, LONGEST_DOCUMENT_NUMBER);
        LocalDate issuedOn = fields.date("issuedOn");
        requireOrder(issuedOn, on, fields.pointer("issuedOn"), contradictions);
        requireOrder(issuedOn, fields.date("expiresOn"), fields.pointer("expiresOn"), contradictions);
        return new TravelDocument(number, fields.text("issuedBy", 0, COUNTRY));
    }

    /** Where the permit's dates contradict each other the petition is refused, and the permit made here is never looked at. */
    private static Permit permit(Fields fields, List<FormError> contradictions) {
        LocalDate from = fields.date("validFrom");
        LocalDate until = fields.optionalDate("validUntil", Permit.UNLIMITED);
        requireOrder(from, until, fields.pointer("validUntil"), contradictions);
        return new Permit(
                fields.text("country", 0, COUNTRY),
                fields.oneOf("purpose", PermitPurpose.class),
                from,
                until.isBefore(from) ? from : until);
    }

    static void requireOrder(LocalDate earlier, LocalDate later, String pointer, List<FormError> contradictions) {
        if (later.isBefore(earlier)) {
            contradictions.add(
                    new FormError(pointer, "invalid-value", "A date in the right order to the others and to the day."));
        }
    }
}
