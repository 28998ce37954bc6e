package kz.ruqsat.rulebook.rules.acceptance;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import kz.ruqsat.rulebook.facts.FilingChannel;
import kz.ruqsat.rulebook.facts.FormalIdentifiers;
import kz.ruqsat.rulebook.facts.Nationality;
import kz.ruqsat.rulebook.facts.PetitionFacts;
import kz.ruqsat.rulebook.facts.VisaForm;
import kz.ruqsat.rulebook.identifiers.DivisionCode;
import kz.ruqsat.rulebook.identifiers.Fault;
import kz.ruqsat.rulebook.identifiers.KatoCode;
import kz.ruqsat.rulebook.identifiers.LatinName;
import kz.ruqsat.rulebook.identifiers.TravelDocumentNumber;
import kz.ruqsat.rulebook.identifiers.TwelveDigits;
import kz.ruqsat.rulebook.reference.ReferenceData;
import kz.ruqsat.rulebook.rules.Law;
import kz.ruqsat.rulebook.rules.Rule;
import kz.ruqsat.rulebook.rules.Ruling;
import kz.ruqsat.rulebook.wording.Sentence;

/**
 * Mandatory fields of the petition are there, have the right form and name codes that exist; a fault returns the petition, and its value is never
 * repeated. Source: R-056.
 */
record IdentifiersAreWellFormed() implements Rule<PetitionFacts> {
    private static final Set<String> COUNTRIES = Set.of(Locale.getISOCountries());
    private static final String MFA = "MFA";

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
        Form form = new Form(facts, law.data(), new ArrayList<>());
        form.lookAtInviter();
        form.lookAtVisa();
        form.lookAtInvitee();
        form.lookAtNationality();
        return form.faults().isEmpty() ? List.of(Ruling.passed(Sentence.of("identifiers.right"))) : form.faults();
    }

    /**
     * The form, field by field.
     *
     * @param faults what is wrong so far
     */
    private record Form(PetitionFacts facts, ReferenceData data, List<Ruling> faults) {

        void lookAtInviter() {
            FormalIdentifiers written = facts.identifiers();
            require("/division", "DIVISION", division(written.division()));
            require(
                    "/inviter/number",
                    "INVITER_NUMBER",
                    number(written.inviter().number()));
            require(
                    "/inviter/addressCode",
                    "INVITER_ADDRESS",
                    KatoCode.faultOf(written.inviter().addressCode(), data.identifierFormats()));
        }

        private Fault division(String code) {
            return switch (facts.filing().channel()) {
                case MIA_TD -> DivisionCode.faultOf(code, data.identifierFormats());
                case MFA -> code.equals(MFA) ? Fault.NONE : Fault.UNKNOWN;
                case VMP -> code.isEmpty() ? Fault.NONE : DivisionCode.faultOf(code, data.identifierFormats());
            };
        }

        /** State bodies and international organisations invite through the MFA without a number. */
        private Fault number(String number) {
            Fault fault = TwelveDigits.faultOf(number);
            return facts.filing().channel() == FilingChannel.MFA ? optional(fault) : fault;
        }

        void lookAtVisa() {
            require(
                    "/category",
                    "CATEGORY",
                    known(data.categories().find(facts.asked().category()).isPresent()));
            if (facts.asked().form() == VisaForm.STICKER) {
                require(
                        "/placeOfIssuance",
                        "PLACE_OF_ISSUANCE",
                        place(facts.asked().placeOfIssuance()));
            }
            for (int i = 0; i < facts.documents().size(); i++) {
                String code = facts.documents().get(i).code();
                require(
                        "/documents/" + i + "/code",
                        "DOCUMENT",
                        known(data.documents().find(code).isPresent()));
            }
        }

        private Fault place(String mission) {
            return mission.isEmpty()
                    ? Fault.MISSING
                    : known(data.missions().find(mission).isPresent());
        }

        void lookAtInvitee() {
            FormalIdentifiers.OfInvitee written = facts.identifiers().invitee();
            require("/invitee/surname", "SURNAME", LatinName.faultOf(written.surname()));
            if (!written.givenNames().isEmpty()) {
                require("/invitee/givenNames", "GIVEN_NAMES", LatinName.faultOf(written.givenNames()));
            }
            require("/invitee/iin", "INVITEE_IIN", optional(TwelveDigits.faultOf(written.iin())));
            require(
                    "/invitee/travelDocument/number",
                    "TRAVEL_DOCUMENT",
                    TravelDocumentNumber.faultOf(written.travelDocument()));
            requireCountry("/invitee/travelDocument/issuedBy", "DOCUMENT_ISSUER", written.documentIssuer());
            requireCountry("/invitee/residenceCountry", "RESIDENCE_COUNTRY", written.residenceCountry());
            require(
                    "/invitee/addressCode",
                    "ADDRESS_CODE",
                    KatoCode.faultOf(written.addressCode(), data.identifierFormats()));
            for (int i = 0; i < facts.invitee().permits().size(); i++) {
                String country = facts.invitee().permits().get(i).country();
                requireCountry("/invitee/permits/" + i + "/country", "PERMIT_COUNTRY", country);
            }
        }

        void lookAtNationality() {
            String at = "/invitee/nationality/";
            switch (facts.invitee().nationality()) {
                case Nationality.Citizen citizen -> requireCountry(at + "country", "CITIZENSHIP", citizen.country());
                case Nationality.Stateless stateless -> {
                    requireCountryIfGiven(at + "residence", "RESIDENCE_COUNTRY", stateless.residence());
                    requireCountryIfGiven(at + "documentIssuer", "DOCUMENT_ISSUER", stateless.documentIssuer());
                }
            }
        }

        private void requireCountryIfGiven(String pointer, String field, String country) {
            if (!country.isEmpty()) {
                requireCountry(pointer, field, country);
            }
        }

        private void requireCountry(String pointer, String field, String country) {
            require(pointer, field, known(COUNTRIES.contains(country)));
        }

        private void require(String pointer, String field, Fault fault) {
            if (fault != Fault.NONE) {
                Sentence sentence = Sentence.of("identifier.malformed")
                        .word("field", "petition-field", field)
                        .word("fault", "identifier-fault", fault.name());
                faults.add(Ruling.failed("RG-ACC-05", sentence).about(pointer));
            }
        }

        private static Fault known(boolean known) {
            return known ? Fault.NONE : Fault.UNKNOWN;
        }

        private static Fault optional(Fault fault) {
            return fault == Fault.MISSING ? Fault.NONE : fault;
        }
    }
}
