package kz.ruqsat.visa.evisa;

import java.util.List;
import java.util.Optional;
import kz.ruqsat.businesstime.Deadlines;
import kz.ruqsat.casework.Act;
import kz.ruqsat.casework.Outcome;
import kz.ruqsat.casework.Procedure;
import kz.ruqsat.casework.Term;
import kz.ruqsat.contracts.Refusal;
import kz.ruqsat.rulebook.Rulebook;
import kz.ruqsat.visa.evisa.EvisaCommand.AssessFingerprints;
import kz.ruqsat.visa.evisa.EvisaCommand.DeclineFingerprints;
import kz.ruqsat.visa.evisa.EvisaCommand.Issue;
import kz.ruqsat.visa.evisa.EvisaCommand.Pay;
import kz.ruqsat.visa.evisa.EvisaCommand.RecordFingerprints;
import kz.ruqsat.visa.evisa.EvisaCommand.RecordMissedTerm;
import kz.ruqsat.visa.evisa.EvisaCommand.RecordRegisterAnswers;
import kz.ruqsat.visa.evisa.EvisaCommand.RecordVisit;
import kz.ruqsat.visa.evisa.EvisaCommand.Refuse;
import kz.ruqsat.visa.evisa.EvisaCommand.Submit;
import kz.ruqsat.visa.evisa.EvisaCommand.Withdraw;
import kz.ruqsat.visa.evisa.EvisaState.Accepted;
import kz.ruqsat.visa.evisa.EvisaState.Examination;
import kz.ruqsat.visa.evisa.EvisaState.FingerprintPending;
import kz.ruqsat.visa.evisa.EvisaState.Issued;
import kz.ruqsat.visa.evisa.EvisaState.Open;
import kz.ruqsat.visa.evisa.EvisaState.Refused;
import kz.ruqsat.visa.evisa.EvisaState.Submitted;
import kz.ruqsat.visa.evisa.EvisaState.Withdrawn;

/** The state table of an application for an electronic visa: the branch of the table of visa applications that the portal goes. */
public final class EvisaProcedure implements Procedure<EvisaApplication, EvisaCommand> {

    /** Kind of the errand in which the automatic desk examines an application. */
    public static final String EXAMINE = "examine-electronic-visa";

    /** Kind of the errand that asks for the payment, and for prints on record; its payload is the number of the payment. */
    public static final String ASK = "ask-registers-of-evisa";

    private final EvisaPayment payment = new EvisaPayment(Deadlines.standard());
    private final EvisaPrints prints = new EvisaPrints(Deadlines.standard());

    /** An application as it stands, with what is asked of it. */
    private record Step(EvisaState state, EvisaCommand command) {}

    @Override
    public String kind() {
        return EvisaApplication.KIND;
    }

    @Override
    public Class<EvisaApplication> fileType() {
        return EvisaApplication.class;
    }

    /** The rules of the day of the application. Source: R-102. */
    @Override
    public String rulebookOf(EvisaApplication file) {
        return Rulebook.on(file.appliedOn()).version();
    }

    @Override
    public Outcome<EvisaApplication> handle(Optional<EvisaApplication> file, EvisaCommand command, Act act) {
        if (file.isPresent()) {
            return decide(file.get(), command, act);
        }
        return command instanceof Submit submit
                ? EvisaMoves.submit(submit, act)
                : Outcome.refused(Refusal.notFound()); // V1
    }

    // spotless:off
    private Outcome<EvisaApplication> decide(EvisaApplication file, EvisaCommand command, Act act) {
        return switch (new Step(file.standing(), command)) {
            case Step(Submitted s,          RecordVisit c)         -> prints.visitBeforePayment(file, s, c);
            case Step(Submitted s,          Pay c)                 -> payment.name(file, s, c);
            case Step(Submitted s,          RecordRegisterAnswers c) -> payment.answered(file, s, c, act);           // V3      R-040 R-044 R-130 R-173
            case Step(Accepted s,           AssessFingerprints _)  -> prints.assessFingerprints(file, s, act);        // V4 V7   R-100 R-101
            case Step(Examination s,        RecordVisit c)         -> prints.visitInExamination(file, s, c, act);     // V4      R-101
            case Step(FingerprintPending s, RecordFingerprints c) when c.mission().equals(s.mission()) -> prints.recordFingerprints(file, s, c, act); // V5 R-103
            case Step(FingerprintPending s, DeclineFingerprints c) when c.mission().equals(s.mission()) -> prints.declineFingerprints(file, s);       // V6 R-104
            case Step(FingerprintPending _, RecordFingerprints _)  -> Outcome.refused(Refusal.notFound());
            case Step(FingerprintPending _, DeclineFingerprints _) -> Outcome.refused(Refusal.notFound());
            case Step(Examination s,        Issue c)               -> EvisaMoves.issue(file, s, c, act);                  // V13     R-024 R-025 R-026 R-027
            case Step(Examination s,        Refuse c)              -> EvisaMoves.refuse(file, s, c);                      // V10     R-082
            case Step(Open _,               Withdraw _)            -> EvisaMoves.withdraw(file);                          // V14
            case Step(Open _,               RecordMissedTerm c)    -> EvisaMoves.missTerm(file, c);
            case Step(var _,                RecordRegisterAnswers _) -> Outcome.unchanged("not asked for any more");
            case Step(var s,                RecordMissedTerm _)    -> Outcome.unchanged("over before its term: " + s.code());
            case Step(var s,                var c)                 -> refused(s, c);
        };
    }
    // spotless:on

    private static Outcome<EvisaApplication> refused(EvisaState state, EvisaCommand command) {
        return Outcome.refused(Refusal.stateConflict(state.code(), command.command(), allowedIn(state)));
    }

    private static List<String> allowedIn(EvisaState state) {
        return switch (state) {
            case Submitted _ -> List.of("mission-visit", "payment", "withdrawal");
            case Accepted _ -> List.of("withdrawal");
            case FingerprintPending _ -> List.of("fingerprints", "fingerprints-refusal", "withdrawal");
            case Examination _ -> List.of("issue", "mission-visit", "refusal", "withdrawal");
            case Issued _, Refused _, Withdrawn _ -> List.of();
        };
    }

    /** Escalation only: nothing is decided by the lapse of the term. */
    @Override
    public EvisaCommand whenDue(Term term) {
        return new RecordMissedTerm(term.clock(), term.dueBefore());
    }

    /** Whether prints are due is never a matter of discretion, so it follows at once. Source: V4, V7. */
    @Override
    public Optional<EvisaCommand> desk(EvisaApplication file) {
        return file.standing() instanceof Accepted ? Optional.of(new AssessFingerprints()) : Optional.empty();
    }
}
