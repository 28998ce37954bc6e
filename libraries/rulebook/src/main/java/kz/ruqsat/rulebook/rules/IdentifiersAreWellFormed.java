package kz.ruqsat.rulebook.rules;

import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import kz.ruqsat.rulebook.facts.FilingChannel;
import kz.ruqsat.rulebook.facts.FormalIdentifiers;
import kz.ruqsat.rulebook.facts.Nationality;
import kz.ruqsat.rulebook.facts.PetitionFacts;
import kz.ruqsat.rulebook.facts.VisaForm;
import kz.ruqsat.rulebook.identifiers.DivisionCode;
import kz.ruqsat.rulebook.identifiers.Fault;
import kz.ruqsat.rulebook.identifiers.KatoCode;
import kz.ruqsat.rulebook.identifiers.TravelDocumentNumber;
import kz.ruqsat.rulebook.identifiers.TwelveDigits;
import kz.ruqsat.rulebook.reference.ReferenceData;
import kz.ruqsat.rulebook.wording.Sentence;

/** Mandatory identifiers of the petition are there and have the right form; a fault returns the petition, and its value is never repeated. Source: R-056. */
record IdentifiersAreWellFormed() implements Rule<PetitionFacts> {
    private static final Set<String> COUNTRIES = Set.of(Locale.getISOCountries());

    /** Fields in the order of the form; names are words of the glossary. */
    private enum Field {
        INVITER_NUMBER,
        INVITEE_IIN,
        TRAVEL_DOCUMENT,
        CITIZENSHIP,
        PLACE_OF_ISSUANCE,
        ADDRESS_CODE,
        DIVISION
    }

    @Override
    public String id() {
        return "R-056";
    }

    @Override
    public boolean concerns(PetitionFacts facts, Law law) {
        return true;
    }

    @Override
    public List<Ruling> check(PetitionFacts facts, Law law) {
        List<Ruling> malformed = faults(facts, law.data()).entrySet().stream()
                .filter(field -> field.getValue() != Fault.NONE)
                .map(field -> malformed(field.getKey(), field.getValue()))
                .toList();
        return malformed.isEmpty() ? List.of(Ruling.passed(Sentence.of("identifiers.right"))) : malformed;
    }

    private static Map<Field, Fault> faults(PetitionFacts facts, ReferenceData data) {
        FormalIdentifiers written = facts.identifiers();
        Map<Field, Fault> faults = new EnumMap<>(Field.class);
        faults.put(Field.INVITER_NUMBER, inviterNumber(facts));
        faults.put(Field.INVITEE_IIN, optional(TwelveDigits.faultOf(written.inviteeIin())));
        faults.put(Field.TRAVEL_DOCUMENT, TravelDocumentNumber.faultOf(written.travelDocument()));
        faults.put(Field.CITIZENSHIP, citizenship(facts.invitee().nationality()));
        faults.put(Field.PLACE_OF_ISSUANCE, place(facts, data));
        faults.put(Field.ADDRESS_CODE, KatoCode.faultOf(written.addressCode(), data.identifierFormats()));
        faults.put(Field.DIVISION, division(facts, data));
        return faults;
    }

    /** State bodies and international organisations invite through the MFA without a number. */
    private static Fault inviterNumber(PetitionFacts facts) {
        Fault fault = TwelveDigits.faultOf(facts.identifiers().inviterNumber());
        return facts.filing().channel() == FilingChannel.MFA ? optional(fault) : fault;
    }

    private static Fault division(PetitionFacts facts, ReferenceData data) {
        Fault fault = DivisionCode.faultOf(facts.identifiers().division(), data.identifierFormats());
        return facts.filing().channel() == FilingChannel.MIA_TD ? fault : optional(fault);
    }

    private static Fault citizenship(Nationality nationality) {
        Stream<String> countries = switch (nationality) {
            case Nationality.Citizen citizen -> Stream.of(citizen.country());
            case Nationality.Stateless stateless ->
                Stream.of(stateless.residence(), stateless.documentIssuer()).filter(country -> !country.isEmpty());
        };
        return countries.allMatch(COUNTRIES::contains) ? Fault.NONE : Fault.UNKNOWN;
    }

    private static Fault place(PetitionFacts facts, ReferenceData data) {
        if (facts.asked().form() == VisaForm.ELECTRONIC) {
            return Fault.NONE;
        }
        String place = facts.asked().placeOfIssuance();
        if (place.isEmpty()) {
            return Fault.MISSING;
        }
        return data.missions().find(place).isPresent() ? Fault.NONE : Fault.UNKNOWN;
    }

    private static Fault optional(Fault fault) {
        return fault == Fault.MISSING ? Fault.NONE : fault;
    }

    private static Ruling malformed(Field field, Fault fault) {
        return Ruling.failed(
                "RG-ACC-05",
                Sentence.of("identifier.malformed")
                        .word("field", "petition-field", field.name())
                        .word("fault", "identifier-fault", fault.name()));
    }
}
