package kz.ruqsat.visa.invitation;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import kz.ruqsat.businesstime.KazakhstanTime;
import kz.ruqsat.casework.Act;
import kz.ruqsat.casework.Errand;
import kz.ruqsat.casework.Outcome;
import kz.ruqsat.casework.Procedure;
import kz.ruqsat.casework.Term;
import kz.ruqsat.contracts.Refusal;
import kz.ruqsat.contracts.visa.HolderFetched;
import kz.ruqsat.contracts.visa.InvitationClosed;
import kz.ruqsat.contracts.visa.InvitationFreed;
import kz.ruqsat.contracts.visa.InvitationReceived;
import kz.ruqsat.contracts.visa.InvitationTakenUp;
import kz.ruqsat.visa.invitation.EntryCommand.Close;
import kz.ruqsat.visa.invitation.EntryCommand.Free;
import kz.ruqsat.visa.invitation.EntryCommand.Receive;
import kz.ruqsat.visa.invitation.EntryCommand.RecordHolder;
import kz.ruqsat.visa.invitation.EntryCommand.TakeUp;
import kz.ruqsat.visa.invitation.EntryCommand.Use;
import kz.ruqsat.visa.invitation.EntryState.Closed;
import kz.ruqsat.visa.invitation.EntryState.Fetching;
import kz.ruqsat.visa.invitation.EntryState.Open;
import kz.ruqsat.visa.invitation.EntryState.TakenUp;

/** What becomes of an agreed invitation here. */
public final class InvitationProcedure implements Procedure<InvitationEntry, EntryCommand> {

    /** Kind of the errand that fetches the person. */
    public static final String FETCH_HOLDER = "fetch-holder";

    /** A file that is there, with what is asked of it. */
    private record Step(EntryState standing, EntryCommand command) {}

    @Override
    public String kind() {
        return InvitationEntry.KIND;
    }

    @Override
    public Class<InvitationEntry> fileType() {
        return InvitationEntry.class;
    }

    @Override
    public Outcome<InvitationEntry> handle(Optional<InvitationEntry> file, EntryCommand command, Act act) {
        return file.map(entry -> onFile(entry, command, act)).orElseGet(() -> withoutFile(command));
    }

    private static Outcome<InvitationEntry> withoutFile(EntryCommand command) {
        return switch (command) {
            case Receive receive -> receive(receive.invitation());
            case Close _ -> Outcome.unchanged("an invitation that was never agreed");
            default -> Outcome.refused(Refusal.notFound());
        };
    }

    // spotless:off
    private static Outcome<InvitationEntry> onFile(InvitationEntry entry, EntryCommand command, Act act) {
        return switch (new Step(entry.standing(), command)) {
            case Step(var _,      Receive _)                                             -> Outcome.unchanged("known already");
            case Step(Fetching _, RecordHolder c)                                        -> recordHolder(entry, c);         // N2
            case Step(var _,      RecordHolder _)                                        -> Outcome.unchanged("not asked for any more");
            case Step(Open s,     TakeUp c)                                              -> takenUp(entry, s.holder(), c);  // N3
            case Step(TakenUp s,  Free c)                when s.application().equals(c.application()) -> free(entry, s, c);   // N4  R-164
            case Step(Closed _,   Free _)                                                -> Outcome.unchanged("closed meanwhile");
            case Step(TakenUp s,  Use c)                 when s.application().equals(c.application()) -> use(entry, act);    // N5  R-132
            case Step(Closed _,   Use _)                                                 -> noVisaOnIt("The invitation was closed meanwhile, so no visa can be issued on it."); // R-050 R-132
            case Step(Closed _,   Close _)                                               -> Outcome.unchanged("closed already");
            case Step(var _,      Close c)                                               -> close(entry, c.reason());       // N6
            case Step(var s,      var c)                                                 -> refused(s, c);
        };
    }
    // spotless:on

    private static Outcome<InvitationEntry> receive(AgreedInvitation invitation) {
        return Outcome.moved(new InvitationEntry(invitation, new Fetching()), "N1")
                .publish(new InvitationReceived(invitation.registrationNumber(), invitation.placeOfIssuance()))
                .send(new Errand(FETCH_HOLDER, "{}"))
                .done();
    }

    private static Outcome<InvitationEntry> recordHolder(InvitationEntry entry, RecordHolder command) {
        var told = new InvitationEntry(entry.invitation().of(command.inviter()), new Open(command.holder()));
        return Outcome.moved(told, "N2")
                .publish(new HolderFetched(entry.invitation().registrationNumber()))
                .done();
    }

    private static Outcome<InvitationEntry> takenUp(InvitationEntry entry, Holder holder, TakeUp command) {
        return Outcome.moved(entry.now(new TakenUp(holder, command.application())), "N3")
                .publish(new InvitationTakenUp(entry.invitation().registrationNumber(), command.application()))
                .because(Map.of("application", command.application()))
                .done();
    }

    private static Outcome<InvitationEntry> free(InvitationEntry entry, TakenUp state, Free command) {
        String number = entry.invitation().registrationNumber();
        return Outcome.moved(entry.now(new Open(state.holder())), "N4")
                .publish(new InvitationFreed(
                        number, command.application(), command.end().name()))
                .because(Map.of("application", command.application(), "end", command.end()))
                .done();
    }

    private static Outcome<InvitationEntry> use(InvitationEntry entry, Act act) {
        return entry.invitation().isGoodOn(KazakhstanTime.dateOf(act.at()))
                ? close(entry, "USED")
                : noVisaOnIt("The term of the invitation is over; a new petition is needed.");
    }

    private static Outcome<InvitationEntry> noVisaOnIt(String detail) {
        return Outcome.refused(Refusal.ruleViolation(detail, "R-050", "R-132").withGrounds(List.of("RG-CON-01")));
    }

    private static Outcome<InvitationEntry> close(InvitationEntry entry, String reason) {
        String transition = reason.equals("USED") ? "N5" : "N6";
        return Outcome.moved(entry.now(new Closed(reason)), transition)
                .publish(new InvitationClosed(entry.invitation().registrationNumber(), reason))
                .callOff(FETCH_HOLDER)
                .done();
    }

    private static Outcome<InvitationEntry> refused(EntryState state, EntryCommand command) {
        return Outcome.refused(Refusal.stateConflict(state.code(), command.command(), allowedIn(state)));
    }

    private static List<String> allowedIn(EntryState state) {
        return switch (state) {
            case Open _ -> List.of("application");
            case TakenUp _ -> List.of("refusal", "return", "withdrawal", "issue");
            case Fetching _, Closed _ -> List.of();
        };
    }

    @Override
    public EntryCommand whenDue(Term term) {
        throw new IllegalStateException("an invitation has no term here, and " + term.clock() + " ran out");
    }
}
