package kz.ruqsat.invitation.petition;

import java.time.LocalDate;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import kz.ruqsat.rulebook.Rulebook;
import kz.ruqsat.rulebook.facts.Duty;
import kz.ruqsat.rulebook.facts.Filing;
import kz.ruqsat.rulebook.facts.FilingChannel;
import kz.ruqsat.rulebook.facts.FormalIdentifiers;
import kz.ruqsat.rulebook.facts.FormalIdentifiers.OfInvitee;
import kz.ruqsat.rulebook.facts.FormalIdentifiers.OfInviter;
import kz.ruqsat.rulebook.facts.FormalIdentifiers.OfNote;
import kz.ruqsat.rulebook.facts.GivenDocument;
import kz.ruqsat.rulebook.facts.Invitee;
import kz.ruqsat.rulebook.facts.PetitionFacts;
import kz.ruqsat.rulebook.facts.RegisterFacts;
import kz.ruqsat.rulebook.facts.Training;
import kz.ruqsat.rulebook.facts.VisaAsked;
import kz.ruqsat.rulebook.identifiers.TravelDocumentNumber;
import kz.ruqsat.rulebook.identifiers.TwelveDigits;
import kz.ruqsat.rulebook.reference.RegisterLookUp.KeyPart;
import kz.ruqsat.rulebook.reference.RegisterLookUp.Moment;
import kz.ruqsat.rulebook.reference.VisaGroup;

/**
 * What was filed for one invitee.
 *
 * @param channel territorial division or, by note verbale, the Ministry of Foreign Affairs
 * @param body code of the body it is filed at: a division, or {@code MFA}
 * @param inviter the inviting party
 * @param purpose purpose of travel as stated
 * @param asked the visa asked for
 * @param documents documents in the petition
 * @param training programme of a practice or internship
 * @param claims groups the petition claims, such as {@code SPECIAL_GROUP}
 * @param dutyPayment reference of the state duty; empty if it is not paid
 * @param invitee the person
 * @param noteVerbale the note by which it came to the Ministry
 */
public record PetitionContent(
        FilingChannel channel,
        String body,
        Inviter inviter,
        VisaGroup purpose,
        VisaAsked asked,
        List<GivenDocument> documents,
        Training training,
        Set<String> claims,
        String dutyPayment,
        Person invitee,
        NoteVerbale noteVerbale) {

    /** Document type of the note. */
    private static final String NOTE = "NOTE_VERBALE";

    public PetitionContent {
        Objects.requireNonNull(channel, "channel");
        Objects.requireNonNull(body, "body");
        Objects.requireNonNull(inviter, "inviter");
        Objects.requireNonNull(purpose, "purpose");
        Objects.requireNonNull(asked, "asked");
        Objects.requireNonNull(training, "training");
        Objects.requireNonNull(dutyPayment, "dutyPayment");
        Objects.requireNonNull(invitee, "invitee");
        // Files from before notes were recorded hold none.
        noteVerbale = noteVerbale == null ? new NoteVerbale.None() : noteVerbale;
        documents = List.copyOf(documents);
        claims = Collections.unmodifiableSet(new TreeSet<>(claims));
    }

    /** What the rules may read of it, in the state of the answers of the state systems. */
    PetitionFacts facts(LocalDate filedOn, LocalDate registeredOn, RegisterAnswers registers) {
        Rulebook book = Rulebook.on(registeredOn);
        return new PetitionFacts(
                new Filing(filedOn, registeredOn, channel),
                purpose,
                asked,
                new Invitee(invitee.nationality(), invitee.birthDate(), invitee.permits()),
                given(),
                training,
                claims,
                dutyPayment.isBlank()
                        ? Duty.NOT_NAMED
                        : book.registers()
                                .duty(registers.answers(), book.invitationDutyMci(asked.category(), asked.entries())),
                registers.isComplete(Moment.FILED)
                        ? book.registers().facts(registers.answers())
                        : RegisterFacts.notAsked(),
                identifiers());
    }

    /** The parts of keys by which state systems can be asked about it. */
    public Map<KeyPart, String> registerKeys() {
        Map<KeyPart, String> keys = new EnumMap<>(KeyPart.class);
        TravelDocument document = invitee.travelDocument();
        keys.put(
                KeyPart.PASSPORT,
                document.issuedBy() + "-"
                        + TravelDocumentNumber.of(document.number()).number());
        if (!dutyPayment.isBlank()) {
            keys.put(KeyPart.PAYMENT, dutyPayment);
        }
        if (!inviter.number().isEmpty()) {
            boolean person = TwelveDigits.kindOf(inviter.number()) == TwelveDigits.Kind.PERSON;
            keys.put(person ? KeyPart.INVITER_IIN : KeyPart.INVITER_BIN, inviter.number());
        }
        return keys;
    }

    /** The note lies in the petition by being filed with it, like the petition itself. */
    private List<GivenDocument> given() {
        return noteVerbale instanceof NoteVerbale.Received
                ? Stream.concat(documents.stream(), Stream.of(GivenDocument.of(NOTE)))
                        .distinct()
                        .toList()
                : documents;
    }

    private OfNote note() {
        return switch (noteVerbale) {
            case NoteVerbale.None _ -> OfNote.NONE;
            case NoteVerbale.Received note -> new OfNote(note.number(), note.inviterKind());
        };
    }

    private FormalIdentifiers identifiers() {
        return new FormalIdentifiers(
                body,
                new OfInviter(inviter.number(), inviter.addressCode(), note()),
                new OfInvitee(
                        invitee.surname(),
                        invitee.givenNames(),
                        invitee.iin(),
                        invitee.travelDocument().number(),
                        invitee.travelDocument().issuedBy(),
                        invitee.residenceCountry(),
                        invitee.addressCode()));
    }
}
