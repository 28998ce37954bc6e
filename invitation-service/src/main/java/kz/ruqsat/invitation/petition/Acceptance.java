package kz.ruqsat.invitation.petition;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import kz.ruqsat.businesstime.KazakhstanTime;
import kz.ruqsat.casework.Act;
import kz.ruqsat.casework.Outcome;
import kz.ruqsat.contracts.invitation.PetitionRefused;
import kz.ruqsat.contracts.invitation.PetitionRegistered;
import kz.ruqsat.contracts.invitation.PetitionReturned;
import kz.ruqsat.invitation.petition.PetitionCommand.RefuseAcceptance;
import kz.ruqsat.invitation.petition.PetitionCommand.ReturnPetition;
import kz.ruqsat.rulebook.Rulebook;
import kz.ruqsat.rulebook.reference.RegisterLookUp.Moment;

/** What the division does at acceptance: return, refuse, register. I3, I4, I5. */
final class Acceptance {

    private Acceptance() {}

    static Outcome<PetitionFile> giveBack(PetitionFile file, ReturnPetition command, Act act) {
        return GroundCodes.faults(command.grounds(), GroundCodes::isOfReturn, "R-082")
                .or(() -> Demands.faults(command.documents(), file.content(), KazakhstanTime.dateOf(act.at())))
                .<Outcome<PetitionFile>>map(Outcome::refused)
                .orElseGet(() -> returned(file, command, act));
    }

    private static Outcome<PetitionFile> returned(PetitionFile file, ReturnPetition command, Act act) {
        PetitionFile next = file.in(new Standing.Returned(command.grounds()));
        return Outcome.moved(next, "I3")
                .publish(new PetitionReturned(next.body(), command.grounds()))
                .report(Stages.owed(next, "INV_RETURNED"))
                .start(Terms.correction(act.at()))
                .callOff(Registers.ASK)
                .because(Map.of("grounds", command.grounds(), "documents", codes(command.documents())))
                .done();
    }

    private static List<String> codes(List<AskedDocument> documents) {
        return documents.stream().map(AskedDocument::code).toList();
    }

    static Outcome<PetitionFile> refuse(PetitionFile file, RefuseAcceptance command) {
        return GroundCodes.faults(command.grounds(), GroundCodes::isOfAcceptanceRefusal, "R-082")
                .<Outcome<PetitionFile>>map(Outcome::refused)
                .orElseGet(() -> refused(file, command.grounds()));
    }

    private static Outcome<PetitionFile> refused(PetitionFile file, List<String> grounds) {
        PetitionFile next = file.in(new Standing.Refused(file.state(), grounds));
        return Outcome.moved(next, "I4")
                .publish(new PetitionRefused(next.cover().caseNumber(), next.body(), file.state(), grounds))
                .report(Stages.last(next, "INV_REFUSED", grounds, List.of()))
                .callOff(Registers.ASK)
                .because(Map.of("grounds", grounds))
                .done();
    }

    static Outcome<PetitionFile> register(PetitionFile file, Standing.Submitted submitted, Act act) {
        LocalDate on = KazakhstanTime.dateOf(act.at());
        return Registers.notAnswered(file, Moment.FILED)
                .or(() -> Objections.toRegistration(file, submitted.filedOn(), on))
                .<Outcome<PetitionFile>>map(Outcome::refused)
                .orElseGet(() -> registered(file, on, act));
    }

    private static Outcome<PetitionFile> registered(PetitionFile file, LocalDate on, Act act) {
        PetitionFile next = file.under(Rulebook.on(on).version()).in(new Standing.Registered(on));
        return Outcome.moved(next, "I5")
                .publish(new PetitionRegistered(next.body(), on))
                .report(Stages.owed(next, "INV_REGISTERED"))
                .start(Terms.review(next, on, act.at()))
                .because(Map.of("rulebook", next.rulebook()))
                .done();
    }
}
