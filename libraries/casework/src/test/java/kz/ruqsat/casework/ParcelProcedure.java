package kz.ruqsat.casework;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import kz.ruqsat.businesstime.Deadlines;
import kz.ruqsat.businesstime.StatutoryClock;
import kz.ruqsat.contracts.Event;
import kz.ruqsat.contracts.Refusal;
import kz.ruqsat.contracts.invitation.InvitationUsed;
import kz.ruqsat.contracts.invitation.PetitionWithdrawn;
import kz.ruqsat.contracts.invitation.ReviewAssigned;
import kz.ruqsat.contracts.invitation.TermMissed;

/** Opening starts a term and a stage; the desk checks in parcels whose name begins with {@code desk}. */
@Singleton
class ParcelProcedure implements Procedure<Parcel, Parcel.Command> {

    static final Row.Table NOTES = Row.Table.of("parcel_notes", "case_id", "note");

    @Override
    public String kind() {
        return Parcel.KIND;
    }

    @Override
    public Class<Parcel> fileType() {
        return Parcel.class;
    }

    @Override
    public String rulebookOf(Parcel file) {
        return "test/1";
    }

    @Override
    public Outcome<Parcel> handle(Optional<Parcel> file, Parcel.Command command, Act act) {
        if (command instanceof Parcel.Open open) {
            return file.isPresent()
                    ? Outcome.refused(Refusal.stateConflict("OPEN", "Open", List.of()))
                    : opened(open, act);
        }
        if (file.isEmpty()) {
            return Outcome.refused(Refusal.notFound());
        }
        return known(file.get(), command, act);
    }

    private static Outcome<Parcel> known(Parcel parcel, Parcel.Command command, Act act) {
        return switch (command) {
            case Parcel.Stamp stamp
            when parcel.state().equals("CLOSED") ->
                Outcome.refused(Refusal.stateConflict("CLOSED", "Stamp", List.of()));
            case Parcel.Stamp stamp -> stamped(parcel, stamp);
            case Parcel.Ask ask ->
                Outcome.moved(parcel.in("ASKED"), "P3")
                        .publish(assigned())
                        .send(new Errand("carry", ask.payload()))
                        .done();
            case Parcel.CallOff _ ->
                Outcome.moved(parcel.in("OPEN"), "P4")
                        .publish(assigned())
                        .callOff("carry")
                        .done();
            case Parcel.Close _ ->
                Outcome.moved(parcel.in("CLOSED"), "P5")
                        .publish(new PetitionWithdrawn("PAR", "MIA75", parcel.state()))
                        .stop(StatutoryClock.MIA_REVIEW.name())
                        .report(stage("CLOSED"))
                        .done();
            case Parcel.Overdue overdue ->
                Outcome.moved(parcel.in("LATE"), "P6")
                        .publish(new TermMissed(overdue.clock(), "MIA75", act.at()))
                        .report(stage("LATE"))
                        .done();
            case Parcel.Fail _ -> throw new IllegalStateException("a defect of the program");
            case Parcel.Open _ -> throw new IllegalStateException("handled before");
        };
    }

    private static Outcome<Parcel> opened(Parcel.Open open, Act act) {
        return Outcome.moved(new Parcel(open.name(), 0, "OPEN"), "P1")
                .publish(new InvitationUsed("0000000001", new UUID(0, 1)))
                .report(stage("OPENED"))
                .start(term(act))
                .because(Map.of("why", "a test"))
                .done();
    }

    private static Outcome<Parcel> stamped(Parcel parcel, Parcel.Stamp stamp) {
        var move = Outcome.moved(parcel.stamped(), "P2").publish(assigned());
        return stamp.note().isEmpty()
                ? move.done()
                : move.keep(new Row(NOTES, Map.of("case_id", new UUID(0, 7), "note", stamp.note())))
                        .done();
    }

    static Term term(Act act) {
        return new Term(
                StatutoryClock.MIA_REVIEW.name(),
                "MIA_TD",
                "MIA75",
                act.at(),
                Deadlines.standard().compute(StatutoryClock.MIA_REVIEW, act.at()));
    }

    private static Event assigned() {
        return new ReviewAssigned("MIA75");
    }

    private static Move.Stage stage(String code) {
        return new Move.Stage(code, true, "S1", "MIA_TD", "MIA75", "", List.of(), List.of());
    }

    @Override
    public Parcel.Command whenDue(Term term) {
        return new Parcel.Overdue(term.clock());
    }

    @Override
    public Optional<Parcel.Command> desk(Parcel file) {
        return file.name().startsWith("desk") && file.stamps() < 2
                ? Optional.of(new Parcel.Stamp(""))
                : Optional.empty();
    }
}
