package kz.ruqsat.invitation.petition;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import kz.ruqsat.contracts.Refusal;
import kz.ruqsat.contracts.Refusal.FieldError;
import kz.ruqsat.rulebook.facts.FilingChannel;
import kz.ruqsat.rulebook.facts.Nationality;
import kz.ruqsat.rulebook.facts.VisaForm;
import kz.ruqsat.rulebook.identifiers.Fault;
import kz.ruqsat.rulebook.identifiers.KatoCode;
import kz.ruqsat.rulebook.identifiers.LatinName;
import kz.ruqsat.rulebook.identifiers.TravelDocumentNumber;
import kz.ruqsat.rulebook.identifiers.TwelveDigits;
import kz.ruqsat.rulebook.reference.ReferenceData;

/** Formal mistakes of a petition, shown before it is filed: what a code list or a check digit can tell. Values are not repeated. */
final class FormFaults {

    private static final Set<String> COUNTRIES = Set.of(Locale.getISOCountries());

    private final List<FieldError> errors = new ArrayList<>();
    private final PetitionContent content;
    private final String invitee;

    private FormFaults(PetitionContent content, String inviteeAt) {
        this.content = content;
        this.invitee = inviteeAt;
    }

    /** The refusal that names every fault; empty if there is none. */
    static Optional<Refusal> of(PetitionContent content, String inviteeAt) {
        FormFaults faults = new FormFaults(content, inviteeAt);
        faults.lookAtPetition();
        faults.lookAtVisa();
        faults.lookAtInvitee();
        return faults.errors.isEmpty()
                ? Optional.empty()
                : Optional.of(Refusal.ruleViolation(
                        "A field of the petition holds what cannot be; mend what errors names and file again.",
                        List.of("R-056"),
                        faults.errors));
    }

    private void lookAtPetition() {
        ReferenceData data = ReferenceData.current();
        requireThat(
                Divisions.takes(content.body(), content.channel()),
                "/division",
                "A division such as MIA75; MFA by note verbale only.");
        require(inviterNumber(), "/inviter/number");
        require(KatoCode.faultOf(content.inviter().addressCode(), data.identifierFormats()), "/inviter/addressCode");
        for (int i = 0; i < content.documents().size(); i++) {
            boolean known =
                    data.documents().find(content.documents().get(i).code()).isPresent();
            requireThat(known, "/documents/" + i + "/code", "A document type of the list.");
        }
    }

    private Fault inviterNumber() {
        Fault fault = TwelveDigits.faultOf(content.inviter().number());
        return fault == Fault.MISSING && content.channel() == FilingChannel.MFA ? Fault.NONE : fault;
    }

    private void lookAtVisa() {
        ReferenceData data = ReferenceData.current();
        requireThat(
                data.categories().find(content.asked().category()).isPresent(),
                "/category",
                "A category of the table, such as B3.");
        boolean sticker = content.asked().form() == VisaForm.STICKER;
        String place = content.asked().placeOfIssuance();
        requireThat(
                !sticker || data.missions().find(place).isPresent(),
                "/placeOfIssuance",
                "A mission of the list, such as EMB-DEL.");
    }

    private void lookAtInvitee() {
        Person person = content.invitee();
        require(LatinName.faultOf(person.surname()), invitee + "/surname");
        if (!person.givenNames().isEmpty()) {
            require(LatinName.faultOf(person.givenNames()), invitee + "/givenNames");
        }
        require(TravelDocumentNumber.faultOf(person.travelDocument().number()), invitee + "/travelDocument/number");
        requireCountry(person.travelDocument().issuedBy(), "/travelDocument/issuedBy");
        requireCountry(person.residenceCountry(), "/residenceCountry");
        requireThat(isOptionalIin(person.iin()), invitee + "/iin", "Twelve digits with a right check digit, or empty.");
        require(
                KatoCode.faultOf(person.addressCode(), ReferenceData.current().identifierFormats()),
                invitee + "/addressCode");
        lookAtNationality(person.nationality());
        for (int i = 0; i < person.permits().size(); i++) {
            requireCountry(person.permits().get(i).country(), "/permits/" + i + "/country");
        }
    }

    private void lookAtNationality(Nationality nationality) {
        switch (nationality) {
            case Nationality.Citizen c -> requireCountry(c.country(), "/nationality/country");
            case Nationality.Stateless s -> {
                requireCountryIfGiven(s.residence(), "/nationality/residence");
                requireCountryIfGiven(s.documentIssuer(), "/nationality/documentIssuer");
            }
        }
    }

    private static boolean isOptionalIin(String iin) {
        Fault fault = TwelveDigits.faultOf(iin);
        return fault == Fault.NONE || fault == Fault.MISSING;
    }

    private void requireCountryIfGiven(String country, String field) {
        if (!country.isEmpty()) {
            requireCountry(country, field);
        }
    }

    private void requireCountry(String country, String field) {
        requireThat(COUNTRIES.contains(country), invitee + field, "A country by its two letters (ISO 3166-1).");
    }

    private void requireThat(boolean right, String pointer, String expected) {
        if (!right) {
            errors.add(new FieldError(pointer, "unknown-value", expected));
        }
    }

    private void require(Fault fault, String pointer) {
        if (fault != Fault.NONE) {
            String code = fault.name().toLowerCase(Locale.ROOT).replace('_', '-');
            errors.add(new FieldError(pointer, "identifier-" + code, "See the form of the petition (R-056)."));
        }
    }
}
