package kz.ruqsat.visa.application;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import kz.ruqsat.casework.Act;
import kz.ruqsat.casework.Errand;
import kz.ruqsat.casework.Outcome;
import kz.ruqsat.contracts.Refusal;
import kz.ruqsat.contracts.visa.RegistersAnswered;
import kz.ruqsat.rulebook.facts.PrintsStanding;
import kz.ruqsat.rulebook.facts.RegisterAnswer;
import kz.ruqsat.rulebook.findings.Finding;
import kz.ruqsat.visa.application.ApplicationCommand.RecordRegisterAnswers;
import kz.ruqsat.visa.application.ApplicationState.Submitted;

/**
 * Payment and fingerprints are asked of the state systems and never of the applicant. A system that is down delays the case, and neither
 * refuses nor approves it: the errand goes on until all have answered.
 */
public final class StateSystems {

    /** Kind of the errand that asks them; its payload is the number of the filing. */
    public static final String ASK = "ask-registers";

    private StateSystems() {}

    static Errand errand(VisaApplication file) {
        return new Errand(ASK, Integer.toString(file.checks().filing()));
    }

    static Optional<Refusal> notAnswered(VisaApplication file) {
        return notAnswered(file.checks());
    }

    /** What is refused until they have answered; empty once they have. Source: R-044. */
    public static Optional<Refusal> notAnswered(Checks checks) {
        return checks.isAnswered()
                ? Optional.empty()
                : Optional.of(Refusal.ruleViolation(
                        "The state systems have not all answered yet; they are asked again by themselves, nothing is needed from the applicant.",
                        "R-044",
                        "R-040"));
    }

    /** The answers stand in the file, what they hold of the person in no history, and the rules look at the application with them. */
    static Outcome<VisaApplication> record(
            VisaApplication file, Submitted state, RecordRegisterAnswers command, Act act) {
        boolean stale = command.filing() != file.checks().filing();
        VisaApplication next = stale ? file : answered(file, state, command.answers(), act);
        RegistersAnswered told = event(file.office().code(), command.answers());
        var move = Outcome.moved(next, "R-040")
                .publish(told)
                .because(Map.of("answers", told.answers(), "ofEarlierFiling", stale));
        return stale ? move.send(errand(file)).done() : move.done();
    }

    private static VisaApplication answered(
            VisaApplication file, Submitted state, List<RegisterAnswer> answers, Act act) {
        VisaApplication next = file.with(file.checks().answered(answers));
        List<Finding> findings = new Facts(next, VisaProcedure.dateOf(act))
                .findings(state.dossier(), PrintsStanding.AWAITED, Known.NOTHING);
        return next.with(next.checks().found(findings));
    }

    /** Who answered and how, never what: the answers tell of the person. Source: R-081. */
    public static RegistersAnswered event(String body, List<RegisterAnswer> answers) {
        return new RegistersAnswered(
                body,
                answers.stream()
                        .map(answer -> new RegistersAnswered.Answer(
                                answer.system(), answer.outcome().name(), answer.asOf(), answer.requestId()))
                        .toList());
    }
}
