package kz.ruqsat.invitation.counter;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.InstantSource;
import kz.ruqsat.casework.Act;
import kz.ruqsat.casework.Actor;
import kz.ruqsat.web.correlation.Correlation;
import kz.ruqsat.web.identity.Caller;
import kz.ruqsat.web.identity.Roles;

/** Says who calls, as an actor of the procedure and as a reader of cases. */
@ApplicationScoped
public class Callers {

    private final Caller caller;
    private final InstantSource clock;

    Callers(Caller caller, InstantSource clock) {
        this.caller = caller;
        this.clock = clock;
    }

    /** An officer's act, now, for the body the token names. */
    public Act officersAct() {
        return act(new Actor(caller.subject(), officersRole(), caller.requiredBody()));
    }

    /** An inviter's act, now. Its number stays out of the history: it may be that of a person. */
    public Act invitersAct() {
        return act(new Actor(caller.subject(), Roles.INVITER, ""));
    }

    /** The act of whoever files or asks: an inviter, or the Ministry of Foreign Affairs by note verbale. */
    public Act filersAct() {
        return isMinistry() ? officersAct() : invitersAct();
    }

    /** Whether the petition comes by note verbale; the channel follows from the identity alone. */
    public boolean isMinistry() {
        return caller.has(Roles.MFA_OFFICER);
    }

    /** Whether an inviter calls, and not an official. */
    public boolean isInviter() {
        return reader().kind() == Reader.Kind.INVITER;
    }

    /** Number of the organisation the caller files for. */
    public String organisation() {
        return caller.requiredOrganisation();
    }

    /** Number of the organisation whose petitions the caller acts on; empty for the Ministry, which carries out notes. */
    public String owner() {
        return isMinistry() ? "" : organisation();
    }

    /** In which capacity the caller reads. */
    public Reader reader() {
        if (caller.has(Roles.AUDITOR)) {
            return new Reader(Reader.Kind.AUDITOR, "");
        }
        if (caller.has(Roles.MIA_OFFICER) || isMinistry()) {
            return new Reader(Reader.Kind.OFFICER, caller.requiredBody());
        }
        return caller.has(Roles.MISSION_OFFICER)
                ? new Reader(Reader.Kind.MISSION, caller.requiredBody())
                : new Reader(Reader.Kind.INVITER, caller.requiredOrganisation());
    }

    private String officersRole() {
        return caller.has(Roles.MIA_OFFICER) ? Roles.MIA_OFFICER : Roles.MFA_OFFICER;
    }

    private Act act(Actor actor) {
        return new Act(clock.instant(), actor, Correlation.currentId(), Correlation.currentTraceparent());
    }
}
