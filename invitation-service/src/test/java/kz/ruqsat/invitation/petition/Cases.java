package kz.ruqsat.invitation.petition;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import kz.ruqsat.businesstime.Computation;
import kz.ruqsat.businesstime.Deadlines;
import kz.ruqsat.businesstime.KazakhstanTime;
import kz.ruqsat.businesstime.StatutoryClock;
import kz.ruqsat.casework.Act;
import kz.ruqsat.casework.Actor;
import kz.ruqsat.casework.Move;
import kz.ruqsat.casework.Outcome;
import kz.ruqsat.contracts.CaseId;
import kz.ruqsat.contracts.Refusal;
import kz.ruqsat.rulebook.facts.DocumentIssuer;
import kz.ruqsat.rulebook.facts.FilingChannel;
import kz.ruqsat.rulebook.facts.GivenDocument;
import kz.ruqsat.rulebook.facts.Nationality;
import kz.ruqsat.rulebook.facts.PaperForm;
import kz.ruqsat.rulebook.facts.RegisterAnswer;
import kz.ruqsat.rulebook.facts.Training;
import kz.ruqsat.rulebook.facts.VisaAsked;
import kz.ruqsat.rulebook.facts.VisaForm;
import kz.ruqsat.rulebook.reference.EntryKind;
import kz.ruqsat.rulebook.reference.ReferenceData;
import kz.ruqsat.rulebook.reference.RegisterLookUp.Moment;
import kz.ruqsat.rulebook.reference.VisaGroup;

/** A petition that is right in everything, an Indian citizen for B2 at the embassy in New Delhi, led through the procedure; a test names what deviates. */
final class Cases {

    static final String OWNER = "491240000504";
    static final UUID REQUEST = UUID.fromString("0195f2a0-7c1e-7d3a-9b1e-2f6a4c8d1e50");
    static final UUID VISA = UUID.fromString("0195f2a0-7c1e-7d3a-9b1e-2f6a4c8d1e51");
    static final Instant TUESDAY = at("2026-03-10T10:00");

    PetitionProcedure procedure = new PetitionProcedure(DeskPolicy.NONE);
    FilingChannel channel = FilingChannel.MIA_TD;
    String body = "MIA75";
    Inviter inviter = new Inviter(OWNER, "Steppe Trade LLP", "750000000", "Abay 1");
    VisaGroup purpose = VisaGroup.BUSINESS;
    String category = "B2";
    EntryKind entries = EntryKind.SINGLE;
    LocalDate validFrom = LocalDate.of(2026, 4, 1);
    LocalDate validTo = LocalDate.of(2026, 6, 29);
    String place = "EMB-DEL";
    List<GivenDocument> documents = List.of(GivenDocument.of("SERVICE_CONTRACT"));
    Set<String> claims = Set.of();
    NoteVerbale noteVerbale = new NoteVerbale.None();
    String dutyPayment = "KZ-PAY-0001";
    String surname = "SHARMA";
    Nationality nationality = new Nationality.Citizen("IN");
    String documentNumber = "P0001KNA2";
    Instant filedAt = TUESDAY;

    static Cases aPetition() {
        return new Cases();
    }

    Cases under(DeskPolicy policy) {
        procedure = new PetitionProcedure(policy);
        return this;
    }

    Cases forCategory(String code, String... documentCodes) {
        category = code;
        documents = Arrays.stream(documentCodes).map(GivenDocument::of).toList();
        ReferenceData.current().categories().find(code).ifPresent(found -> purpose = found.group());
        return this;
    }

    Cases showing(String documentCode, PaperForm shown) {
        documents = List.of(new GivenDocument(documentCode, DocumentIssuer.COMPANY, shown));
        return this;
    }

    Cases at(String bodyCode, String inviterAddressCode) {
        body = bodyCode;
        inviter = new Inviter(OWNER, "Steppe Trade LLP", inviterAddressCode, "Abay 1");
        return this;
    }

    Cases byNoteVerbale() {
        channel = FilingChannel.MFA;
        body = "MFA";
        inviter = new Inviter("", "Ministry of Culture", "710000000", "Mangilik El 8");
        noteVerbale = new NoteVerbale.Received("17-2/415", LocalDate.of(2026, 3, 9), "STATE_BODY");
        return this;
    }

    Cases withNote(NoteVerbale note) {
        noteVerbale = note;
        return this;
    }

    Cases filedAt(String local) {
        filedAt = at(local);
        return this;
    }

    Cases unpaid() {
        dutyPayment = "";
        return this;
    }

    Cases ofCitizen(String country, String mission) {
        nationality = new Nationality.Citizen(country);
        place = mission;
        return this;
    }

    Cases called(String name) {
        surname = name;
        return this;
    }

    PetitionContent content() {
        Person person = new Person(
                surname,
                "ANITA",
                LocalDate.of(1990, 5, 17),
                Sex.F,
                nationality,
                new TravelDocument(documentNumber, "IN", LocalDate.of(2021, 1, 11), LocalDate.of(2031, 1, 10)),
                "IN",
                "",
                List.of(),
                "750000000",
                "Dostyk 5");
        VisaAsked asked = new VisaAsked(category, entries, validFrom, validTo, 30, VisaForm.STICKER, place);
        return new PetitionContent(
                channel,
                body,
                inviter,
                purpose,
                asked,
                documents,
                Training.NONE,
                claims,
                dutyPayment,
                person,
                noteVerbale);
    }

    PetitionCommand.FilePetition filing() {
        Cover cover = Cover.of(CaseId.next(), CaseId.next().value(), body, 123, "sha-256:00", filedAt);
        return new PetitionCommand.FilePetition(content(), cover, REQUEST, "/invitees/0");
    }

    /** A case that this petition opened, about which the state systems have answered that all is in order. */
    Led filed() {
        return submitted().lookedUp(Moment.FILED);
    }

    /** A case that this petition opened, and nothing besides. */
    Led submitted() {
        Outcome<PetitionFile> outcome =
                procedure.handle(Optional.empty(), filing(), Act.of(filedAt, new Actor("inviter", "INVITER", "")));
        return new Led(procedure, move(outcome), filedAt);
    }

    /** A case and its last move; each step is a day's work on the same moment unless a test says when. */
    record Led(PetitionProcedure procedure, Move<PetitionFile> last, Instant now) {

        PetitionFile file() {
            return last.file();
        }

        Led on(String local) {
            return new Led(procedure, last, Cases.at(local));
        }

        Outcome<PetitionFile> tries(PetitionCommand command) {
            return procedure.handle(Optional.of(file()), command, Act.of(now, actorFor(command)));
        }

        Led then(PetitionCommand command) {
            return new Led(procedure, move(tries(command)), now);
        }

        /** With everything the desk does by itself. */
        Led withDesk() {
            Led led = this;
            for (var next = procedure.desk(file()); next.isPresent(); next = procedure.desk(led.file())) {
                var outcome =
                        procedure.handle(Optional.of(led.file()), next.get(), Act.of(now, Actor.desk(file().body())));
                led = new Led(procedure, move(outcome), now);
            }
            return led;
        }

        Led registered() {
            return then(new PetitionCommand.Register());
        }

        Led reviewed() {
            return registered().then(new PetitionCommand.AssignReview());
        }

        Led sent() {
            return reviewed().then(new PetitionCommand.RequestApproval());
        }

        Led received() {
            return sent().then(new PetitionCommand.StartApprovalTerm(REQUEST, now, term(StatutoryClock.KNB_3WD, now)));
        }

        Led answered(String verdict) {
            return received().then(new PetitionCommand.RecordAnswer(REQUEST, verdict, now));
        }

        /** The state systems have answered, and nothing is against the case. */
        Led lookedUp(Moment moment, RegisterAnswer... more) {
            List<RegisterAnswer> answers = new ArrayList<>();
            if (!file().content().dutyPayment().isEmpty()) {
                answers.add(answer(
                        "EGOV_PAYMENT_GATEWAY",
                        RegisterAnswer.Outcome.VALID,
                        Map.of("/kind", "STATE_DUTY", "/amountMci", "0.5")));
            }
            answers.add(answer("EIS_BERKUT", RegisterAnswer.Outcome.VALID, Map.of("/barred", "false")));
            answers.addAll(Arrays.asList(more));
            return then(
                    new PetitionCommand.RecordRegisterAnswers(file().registers().filing(), moment, answers));
        }

        Led decidable() {
            return answered("APPROVED").lookedUp(Moment.DECIDING);
        }

        Led agreed() {
            return decidable().then(new PetitionCommand.AgreeInvitation());
        }

        private Actor actorFor(PetitionCommand command) {
            return switch (command) {
                case PetitionCommand.ByOfficer _ -> officer(file().body());
                case PetitionCommand.FromOtherService _ -> Actor.service("approval-service");
                case PetitionCommand.ByTime _ -> Actor.SYSTEM;
                case PetitionCommand.ByInviter _ when file().isByNoteVerbale() -> officer("MFA");
                default -> new Actor("inviter", "INVITER", "");
            };
        }
    }

    static RegisterAnswer answer(String system, RegisterAnswer.Outcome outcome, Map<String, String> kept) {
        return new RegisterAnswer(system, outcome, TUESDAY, "look-up-1", kept);
    }

    static Actor officer(String bodyCode) {
        String role = bodyCode.equals("MFA") ? "MFA_OFFICER" : "MIA_OFFICER";
        return new Actor("officer", role, bodyCode);
    }

    static Computation term(StatutoryClock clock, Instant from) {
        return Deadlines.standard().compute(clock, from);
    }

    static Instant at(String local) {
        return java.time.LocalDateTime.parse(local).atZone(KazakhstanTime.ZONE).toInstant();
    }

    static Move<PetitionFile> move(Outcome<PetitionFile> outcome) {
        if (outcome instanceof Move<PetitionFile> move) {
            return move;
        }
        throw new AssertionError("Not a move: " + outcome);
    }

    static Refusal refusal(Outcome<PetitionFile> outcome) {
        if (outcome instanceof Outcome.Refused<PetitionFile>(Refusal refusal)) {
            return refusal;
        }
        throw new AssertionError("Not refused: " + outcome);
    }
}
