package kz.ruqsat.visa.operation;

import java.util.Map;
import kz.ruqsat.casework.Errand;
import kz.ruqsat.casework.Outcome;
import kz.ruqsat.contracts.visa.RegistersAnswered;
import kz.ruqsat.visa.application.StateSystems;
import kz.ruqsat.visa.operation.OperationCommand.RecordRegisterAnswers;

/**
 * The state systems are asked for the payment, the holder's residence, a claimed membership and the labour permit, and nobody else is. One that
 * is down delays the operation and decides nothing: the errand goes on until all have answered.
 *
 * @rule R-040 R-044
 */
public final class Asking {

    /** Kind of the errand that asks them; its payload is the number of the filing. */
    public static final String ERRAND = "ask-registers-of-operation";

    private Asking() {}

    static Errand errand(VisaOperation file) {
        return new Errand(ERRAND, Integer.toString(file.checks().filing()));
    }

    /** Answers to an earlier filing are recorded and do not count. */
    static Outcome<VisaOperation> record(VisaOperation file, RecordRegisterAnswers command) {
        boolean stale = command.filing() != file.checks().filing();
        VisaOperation next = stale ? file : file.with(file.checks().answered(command.answers()));
        RegistersAnswered told = StateSystems.event(file.office().code(), command.answers());
        var move = Outcome.moved(next, "R-040")
                .publish(told)
                .because(Map.of("answers", told.answers(), "ofEarlierFiling", stale));
        return stale ? move.send(errand(file)).done() : move.done();
    }
}
