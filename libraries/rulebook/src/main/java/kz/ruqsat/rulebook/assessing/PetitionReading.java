package kz.ruqsat.rulebook.assessing;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import kz.ruqsat.rulebook.assessing.UnreadableRequestException.Fault;
import kz.ruqsat.rulebook.facts.DocumentIssuer;
import kz.ruqsat.rulebook.facts.Duty;
import kz.ruqsat.rulebook.facts.Filing;
import kz.ruqsat.rulebook.facts.FilingChannel;
import kz.ruqsat.rulebook.facts.FormalIdentifiers;
import kz.ruqsat.rulebook.facts.FormalIdentifiers.OfNote;
import kz.ruqsat.rulebook.facts.GivenDocument;
import kz.ruqsat.rulebook.facts.Invitee;
import kz.ruqsat.rulebook.facts.PaperForm;
import kz.ruqsat.rulebook.facts.PetitionFacts;
import kz.ruqsat.rulebook.facts.RegisterFacts;
import kz.ruqsat.rulebook.facts.Training;
import kz.ruqsat.rulebook.facts.VisaAsked;
import kz.ruqsat.rulebook.facts.VisaForm;
import kz.ruqsat.rulebook.reference.EntryKind;
import kz.ruqsat.rulebook.reference.VisaGroup;

/** Reads the body of a petition into the facts of each invitee. The limits are those of the API. Source: R-056. */
final class PetitionReading {
    private static final String MFA = "MFA";
    private static final String NOTE = "NOTE_VERBALE";
    private static final int MOST_INVITEES = 50;
    private static final int MOST_DOCUMENTS = 80;
    private static final int FEW = 10;
    private static final int LONGEST_CODE = 40;
    private static final int LONGEST_ORGANISATION = 200;
    private static final int LONGEST_ADDRESS = 200;
    private static final int LONGEST_STAY_DAYS = 3660;
    private static final int LONGEST_EMAIL = 254;

    private final JsonNode petition;
    private final String at;
    private final LocalDate on;
    private final List<FormError> contradictions = new ArrayList<>();

    PetitionReading(JsonNode petition, String at, LocalDate on) {
        this.petition = petition;
        this.at = at;
        this.on = on;
    }

    List<PetitionFacts> facts() {
        Wish wish = read();
        return facts(wish, wish.division().equals(MFA) ? FilingChannel.MFA : FilingChannel.MIA_TD);
    }

    List<PetitionFacts> facts(FilingChannel channel) {
        return facts(read(), channel);
    }

    private Wish read() {
        List<FormError> errors = new ArrayList<>();
        Fields fields = new Fields(petition, at, errors);
        Wish wish = wish(fields);
        fields.complainOfUnknown();
        AssessmentRequest.refuse(Fault.FORM, errors);
        AssessmentRequest.refuse(Fault.CONTRADICTION, contradictions);
        return wish;
    }

    /** All of a petition, before anything is built of it that cannot hold a contradiction. */
    private record Wish(
            String division,
            Optional<FormalIdentifiers.OfInviter> inviter,
            VisaGroup purpose,
            String category,
            EntryKind entries,
            LocalDate validFrom,
            LocalDate validTo,
            int stayDays,
            VisaForm form,
            String place,
            List<GivenDocument> documents,
            Training training,
            List<String> claims,
            String dutyPayment,
            Optional<OfNote> note,
            List<PetitionPerson> people) {

        /** The inviting party with the note by which it invites, if there is one. */
        FormalIdentifiers.OfInviter invitedBy() {
            FormalIdentifiers.OfInviter named = inviter.orElseThrow();
            return new FormalIdentifiers.OfInviter(named.number(), named.addressCode(), note.orElse(OfNote.NONE));
        }

        /** The note lies in the petition by being filed with it, like the petition itself. */
        List<GivenDocument> given() {
            return Stream.concat(documents.stream(), note.stream().map(_ -> GivenDocument.of(NOTE)))
                    .distinct()
                    .toList();
        }

        VisaAsked asked() {
            return new VisaAsked(category, entries, validFrom, validTo, stayDays, form, place);
        }
    }

    private Wish wish(Fields fields) {
        Wish wish = new Wish(
                fields.text("division", 1, 10),
                fields.object("inviter", PetitionReading::inviter),
                fields.oneOf("purpose", VisaGroup.class),
                fields.text("category", 1, 10),
                fields.oneOf("entries", EntryKind.class),
                fields.date("validFrom"),
                fields.date("validTo"),
                fields.number("stayDays", 0, LONGEST_STAY_DAYS),
                fields.oneOf("form", VisaForm.class),
                fields.text("placeOfIssuance", 0, 20),
                fields.objects("documents", 0, MOST_DOCUMENTS, PetitionReading::document),
                fields.oneOf("training", Training.class),
                fields.texts("claims", FEW, LONGEST_CODE),
                fields.text("dutyPayment", 0, LONGEST_CODE),
                fields.has("noteVerbale") ? fields.object("noteVerbale", this::note) : Optional.empty(),
                fields.objects(
                        "invitees", 1, MOST_INVITEES, person -> PetitionPerson.read(person, on, contradictions)));
        PetitionPerson.requireOrder(wish.validFrom(), wish.validTo(), fields.pointer("validTo"), contradictions);
        if (fields.has("contact")) {
            fields.object("contact", PetitionReading::contact);
        }
        return wish;
    }

    private OfNote note(Fields fields) {
        PetitionPerson.requireOrder(fields.date("datedOn"), on, fields.pointer("datedOn"), contradictions);
        return new OfNote(fields.text("number", 1, LONGEST_CODE), fields.text("inviterKind", 1, LONGEST_CODE));
    }

    private static FormalIdentifiers.OfInviter inviter(Fields fields) {
        fields.text("name", 1, LONGEST_ORGANISATION);
        fields.text("address", 0, LONGEST_ADDRESS);
        return new FormalIdentifiers.OfInviter(fields.text("number", 0, 12), fields.text("addressCode", 0, 9));
    }

    /** No rule reads it: it says where notices go. */
    private static String contact(Fields fields) {
        return fields.text("language", 2, 2) + fields.text("email", 3, LONGEST_EMAIL);
    }

    private static GivenDocument document(Fields fields) {
        return new GivenDocument(
                fields.text("code", 1, LONGEST_CODE),
                fields.oneOf("issuer", DocumentIssuer.class),
                fields.has("shown") ? fields.oneOf("shown", PaperForm.class) : PaperForm.COPY);
    }

    private List<PetitionFacts> facts(Wish wish, FilingChannel channel) {
        return wish.people().stream()
                .map(person -> facts(wish, channel, person))
                .toList();
    }

    private PetitionFacts facts(Wish wish, FilingChannel channel, PetitionPerson person) {
        return new PetitionFacts(
                new Filing(on, on, channel),
                wish.purpose(),
                wish.asked(),
                new Invitee(person.nationality(), person.birthDate(), person.permits()),
                wish.given(),
                wish.training(),
                Set.copyOf(wish.claims()),
                wish.dutyPayment().isBlank() ? Duty.NOT_NAMED : Duty.NAMED,
                RegisterFacts.notAsked(),
                new FormalIdentifiers(wish.division(), wish.invitedBy(), person.identifiers()));
    }
}
