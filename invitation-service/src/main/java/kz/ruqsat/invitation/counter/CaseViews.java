package kz.ruqsat.invitation.counter;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import kz.ruqsat.casework.CaseSnapshot;
import kz.ruqsat.invitation.petition.NoteVerbale;
import kz.ruqsat.invitation.petition.Person;
import kz.ruqsat.invitation.petition.PetitionFile;
import kz.ruqsat.invitation.petition.Standing;
import kz.ruqsat.invitation.petition.Waiver;
import kz.ruqsat.rulebook.facts.VisaAsked;
import kz.ruqsat.rulebook.reference.Grounds;
import kz.ruqsat.rulebook.reference.ReferenceData;
import kz.ruqsat.rulebook.reference.ToldGround;

/** Makes views of cases. */
public final class CaseViews {

    private CaseViews() {}

    /** With the invitee's name, for who may read it. */
    public static CaseView read(CaseSnapshot snapshot, Reader reader) {
        PetitionFile file = (PetitionFile) snapshot.file();
        Map<String, String> invitee =
                reader.isShownNames() ? name(file.content().invitee()) : Map.of();
        return view(snapshot, file, reader, invitee);
    }

    /** For the answer to a command. Answers are kept for repeats, so they carry no name. */
    public static CaseView answered(CaseSnapshot snapshot, Reader reader) {
        return view(snapshot, (PetitionFile) snapshot.file(), reader, Map.of());
    }

    /** Surname and given names under the names of their fields. */
    public static Map<String, String> name(Person person) {
        return inOrder("surname", person.surname(), "givenNames", person.givenNames());
    }

    private static CaseView view(CaseSnapshot snapshot, PetitionFile file, Reader reader, Map<String, String> invitee) {
        VisaAsked asked = file.content().asked();
        List<ToldGround> told = reader.isOfficial() ? List.of() : told(file.standing());
        return new CaseView(
                snapshot.caseId(),
                file.cover().caseNumber(),
                file.cover().petitionId(),
                file.state(),
                snapshot.version(),
                file.body(),
                file.cover().filedAt(),
                snapshot.effectiveAt(),
                file.rulebook(),
                file.isAwaitingStateSystems() ? "STATE_SYSTEMS" : "",
                terms(snapshot, file),
                file.checks().stream().map(check -> CheckView.of(check, reader)).toList(),
                reader.isOfficial() ? grounds(file.standing()) : openCodes(told),
                told,
                reader.isOfficial() ? verdict(file.standing()) : "",
                reader.isOfficial() ? waiver(file.approval().waiver()) : Map.of(),
                registrationNumber(file),
                goodUntil(file.standing()),
                asked.category(),
                asked.entries(),
                asked.validFrom(),
                asked.validTo(),
                asked.stayDays(),
                asked.form(),
                asked.placeOfIssuance(),
                note(file.content().noteVerbale()),
                invitee);
    }

    private static List<TermView> terms(CaseSnapshot snapshot, PetitionFile file) {
        return Stream.concat(
                        snapshot.running().stream().map(TermView::running),
                        file.approval().terms().stream().map(TermView::of))
                .toList();
    }

    private static List<String> grounds(Standing standing) {
        return switch (standing) {
            case Standing.Returned returned -> returned.grounds();
            case Standing.Refused refused -> refused.grounds();
            case Standing.Annulled annulled -> annulled.grounds();
            default -> List.of();
        };
    }

    private static List<ToldGround> told(Standing standing) {
        Grounds list = ReferenceData.current().grounds();
        return list.toldToApplicant(grounds(standing));
    }

    private static List<String> openCodes(List<ToldGround> told) {
        return told.stream()
                .map(ToldGround::code)
                .filter(code -> !code.isEmpty())
                .toList();
    }

    private static String verdict(Standing standing) {
        return standing instanceof Standing.AwaitingDecision answered ? answered.verdict() : "";
    }

    private static Map<String, String> waiver(Waiver waiver) {
        return waiver.basis().isEmpty() ? Map.of() : inOrder("basis", waiver.basis(), "reference", waiver.reference());
    }

    private static Map<String, String> note(NoteVerbale noteVerbale) {
        return switch (noteVerbale) {
            case NoteVerbale.None _ -> Map.of();
            case NoteVerbale.Received note ->
                inOrder(
                        "number",
                        note.number(),
                        "datedOn",
                        note.datedOn().toString(),
                        "inviterKind",
                        note.inviterKind());
        };
    }

    private static Map<String, String> inOrder(String... namesAndValues) {
        Map<String, String> fields = new LinkedHashMap<>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            fields.put(namesAndValues[i], namesAndValues[i + 1]);
        }
        return fields;
    }

    private static String registrationNumber(PetitionFile file) {
        return switch (file.standing()) {
            case Standing.Agreed _, Standing.Used _, Standing.Expired _, Standing.Annulled _ ->
                file.cover().registrationNumber();
            default -> "";
        };
    }

    private static String goodUntil(Standing standing) {
        return standing instanceof Standing.Agreed agreed ? agreed.goodUntil().toString() : "";
    }
}
