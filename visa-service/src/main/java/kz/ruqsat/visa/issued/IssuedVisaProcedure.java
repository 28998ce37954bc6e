package kz.ruqsat.visa.issued;

import java.util.List;
import java.util.Optional;
import kz.ruqsat.businesstime.Deadlines;
import kz.ruqsat.businesstime.KazakhstanTime;
import kz.ruqsat.casework.Act;
import kz.ruqsat.casework.Outcome;
import kz.ruqsat.casework.Procedure;
import kz.ruqsat.casework.Term;
import kz.ruqsat.contracts.Refusal;
import kz.ruqsat.rulebook.Rulebook;
import kz.ruqsat.visa.issued.VisaCommand.Begin;
import kz.ruqsat.visa.issued.VisaCommand.Cancel;
import kz.ruqsat.visa.issued.VisaCommand.LinkApplication;
import kz.ruqsat.visa.issued.VisaCommand.PassLastDay;
import kz.ruqsat.visa.issued.VisaCommand.RecordCrossing;
import kz.ruqsat.visa.issued.VisaCommand.Replace;
import kz.ruqsat.visa.issued.VisaCommand.ReportCorrection;
import kz.ruqsat.visa.issued.VisaCommand.Supersede;
import kz.ruqsat.visa.issued.VisaStanding.Active;
import kz.ruqsat.visa.issued.VisaStanding.Invalid;

/** The state table of an issued visa. */
public final class IssuedVisaProcedure implements Procedure<IssuedVisa, VisaCommand> {

    private static final List<String> TAKEN_WHILE_ACTIVE =
            List.of("border-crossing", "cancellation", "correction", "replacement");

    private final Validity validity = new Validity(Deadlines.standard());
    private final Border border = new Border();

    /** A visa as it stands, with what is asked of it. */
    private record Step(VisaStanding standing, VisaCommand command) {}

    @Override
    public String kind() {
        return IssuedVisa.KIND;
    }

    @Override
    public Class<IssuedVisa> fileType() {
        return IssuedVisa.class;
    }

    /** The rules of the day of issue. */
    @Override
    public String rulebookOf(IssuedVisa visa) {
        return Rulebook.on(KazakhstanTime.dateOf(visa.issuedAt())).version();
    }

    @Override
    public Outcome<IssuedVisa> handle(Optional<IssuedVisa> file, VisaCommand command, Act act) {
        return file.map(visa -> onFile(visa, command, act)).orElseGet(() -> withoutFile(command, act));
    }

    private Outcome<IssuedVisa> withoutFile(VisaCommand command, Act act) {
        return switch (command) {
            case Begin begin -> validity.begin(begin, act); // L1 R-031
            case RecordCrossing crossed -> border.onUnknown(crossed, act);
            default -> Outcome.refused(Refusal.notFound());
        };
    }

    // spotless:off
    private Outcome<IssuedVisa> onFile(IssuedVisa visa, VisaCommand command, Act act) {
        return switch (new Step(visa.standing(), command)) {
            case Step(Active _,  PassLastDay _)      -> validity.expire(visa, act);               // L2
            case Step(Active s,  RecordCrossing c)   -> border.onActive(visa, s, c.crossing(), act); // L3  R-131
            case Step(Active _,  ReportCorrection c) -> validity.invalidate(visa, c, act);        // L4  R-021 R-022
            case Step(Active _,  Cancel c)           -> validity.cancel(visa, c, act);            // L5  R-031 R-146
            case Step(Active _,  Supersede c)        -> validity.supersede(visa, c, act);         // L6  R-021
            case Step(Invalid s, LinkApplication c)  -> Succession.link(visa, s, c);
            case Step(Invalid s, Replace c)          -> Succession.replace(visa, s, c);
            case Step(var _,     RecordCrossing c)   -> border.onEnded(visa, c.crossing(), act);
            case Step(Invalid _, ReportCorrection _) -> Outcome.unchanged("invalid already");
            case Step(var s,     PassLastDay _)      -> Outcome.unchanged("over before its last day: " + s.code());
            case Step(var s,     var c)              -> refused(s, c);
        };
    }
    // spotless:on

    private static Outcome<IssuedVisa> refused(VisaStanding standing, VisaCommand command) {
        List<String> allowed = standing instanceof Active ? TAKEN_WHILE_ACTIVE : List.of("border-crossing");
        return Outcome.refused(Refusal.stateConflict(standing.code(), command.command(), allowed));
    }

    @Override
    public VisaCommand whenDue(Term term) {
        return new PassLastDay();
    }
}
