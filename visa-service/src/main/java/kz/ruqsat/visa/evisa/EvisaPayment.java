package kz.ruqsat.visa.evisa;

import java.util.List;
import java.util.Map;
import kz.ruqsat.businesstime.Computation;
import kz.ruqsat.businesstime.Deadlines;
import kz.ruqsat.casework.Act;
import kz.ruqsat.casework.Errand;
import kz.ruqsat.casework.Outcome;
import kz.ruqsat.contracts.visa.FeePaymentNamed;
import kz.ruqsat.contracts.visa.RegistersAnswered;
import kz.ruqsat.contracts.visa.VisaApplicationAccepted;
import kz.ruqsat.rulebook.facts.Duty;
import kz.ruqsat.visa.application.StateSystems;
import kz.ruqsat.visa.evisa.EvisaCommand.Pay;
import kz.ruqsat.visa.evisa.EvisaCommand.RecordRegisterAnswers;
import kz.ruqsat.visa.evisa.EvisaState.Accepted;
import kz.ruqsat.visa.evisa.EvisaState.Submitted;

/**
 * The portal names a payment, the payment gateway says whether it is there, and V3 follows. A payment that is not there is no end: another one may be
 * named. A gateway that is down delays the case and decides nothing.
 *
 * @param deadlines how terms are computed
 * @rule R-040 R-044 R-130 R-173
 */
record EvisaPayment(Deadlines deadlines) {

    private static final String BODY = EvisaApplication.OFFICE.code();

    Outcome<EvisaApplication> name(EvisaApplication file, Submitted state, Pay command) {
        EvisaApplication next = file.now(new Submitted(state.dossier(), state.mission(), command.feePayment()))
                .with(file.checks().filedAnew(List.of()));
        return Outcome.moved(next, "V-FEE")
                .publish(new FeePaymentNamed(BODY))
                .report(EvisaStages.optional(next))
                .send(errand(next))
                .because(Map.of("feePayment", command.feePayment()))
                .done();
    }

    private static Errand errand(EvisaApplication file) {
        return new Errand(EvisaProcedure.ASK, Integer.toString(file.checks().filing()));
    }

    /** What was answered to a payment named before does not count. */
    Outcome<EvisaApplication> answered(EvisaApplication file, Submitted state, RecordRegisterAnswers command, Act act) {
        RegistersAnswered told = StateSystems.event(BODY, command.answers());
        if (command.filing() != file.checks().filing()) {
            return Outcome.moved(file, "R-040")
                    .publish(told)
                    .report(EvisaStages.optional(file))
                    .send(errand(file))
                    .because(Map.of("answers", told.answers(), "ofEarlierFiling", true))
                    .done();
        }
        EvisaApplication next = file.with(file.checks().answered(command.answers()));
        return next.fee() == Duty.PAID ? accepted(next, state, told, act) : notPaid(next, told);
    }

    private static Outcome<EvisaApplication> notPaid(EvisaApplication file, RegistersAnswered told) {
        return Outcome.moved(file, "R-040")
                .publish(told)
                .report(EvisaStages.optional(file))
                .because(Map.of("answers", told.answers(), "fee", file.fee()))
                .done();
    }

    private Outcome<EvisaApplication> accepted(
            EvisaApplication file, Submitted state, RegistersAnswered told, Act act) {
        Computation term = deadlines.compute(EvisaApplication.OFFICE.clock(), act.at());
        EvisaApplication next = file.now(new Accepted(state.dossier(), state.mission(), state.feePayment(), term));
        return Outcome.moved(next, "V3")
                .publish(told)
                .publish(new VisaApplicationAccepted(BODY))
                .report(EvisaStages.optional(next))
                .start(EvisaApplication.OFFICE.term(act.at(), term))
                .because(Map.of("feePayment", state.feePayment(), "answers", told.answers()))
                .done();
    }
}
