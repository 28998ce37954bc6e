package kz.ruqsat.invitation.petition;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import kz.ruqsat.businesstime.KazakhstanTime;
import kz.ruqsat.casework.Act;
import kz.ruqsat.casework.Errand;
import kz.ruqsat.casework.Outcome;
import kz.ruqsat.contracts.Refusal;
import kz.ruqsat.contracts.invitation.RegistersAnswered;
import kz.ruqsat.invitation.petition.PetitionCommand.RecordRegisterAnswers;
import kz.ruqsat.rulebook.facts.RegisterAnswer;
import kz.ruqsat.rulebook.reference.RegisterLookUp.Moment;

/**
 * The state systems are asked and never the inviter. A system that is down delays the case, and neither refuses nor approves it: the
 * errand goes on until all have answered.
 */
public final class Registers {

    /** Kind of the errand that asks them; its payload is the moment. */
    public static final String ASK = "ask-registers";

    private Registers() {}

    static Errand errand(Moment moment) {
        return new Errand(ASK, moment.name());
    }

    /** What is refused until they have answered; empty once they have. */
    static Optional<Refusal> notAnswered(PetitionFile file, Moment moment) {
        return file.registers().isComplete(moment)
                ? Optional.empty()
                : Optional.of(Refusal.ruleViolation(
                        "The state systems have not all answered yet; they are asked again by themselves, nothing is needed from the inviter.",
                        "R-044",
                        "R-040"));
    }

    static Outcome<PetitionFile> record(PetitionFile file, RecordRegisterAnswers command, Act act) {
        boolean stale = command.filing() != file.registers().filing();
        PetitionFile next = stale
                ? file
                : file.with(
                        file.registers().with(command.moment(), KazakhstanTime.dateOf(act.at()), command.answers()));
        var move = Outcome.moved(next, "R-040")
                .publish(event(file, command))
                .because(Map.of("moment", command.moment(), "answers", command.answers(), "ofEarlierFiling", stale));
        return stale ? move.send(errand(Moment.FILED)).done() : move.done();
    }

    private static RegistersAnswered event(PetitionFile file, RecordRegisterAnswers command) {
        List<RegistersAnswered.Answer> answers =
                command.answers().stream().map(Registers::answer).toList();
        return new RegistersAnswered(file.body(), command.moment().name(), answers);
    }

    private static RegistersAnswered.Answer answer(RegisterAnswer answer) {
        return new RegistersAnswered.Answer(
                answer.system(), answer.outcome().name(), answer.asOf(), answer.requestId());
    }
}
