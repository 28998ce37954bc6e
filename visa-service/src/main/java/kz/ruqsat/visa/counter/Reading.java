package kz.ruqsat.visa.counter;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Predicate;
import kz.ruqsat.casework.CaseSnapshot;
import kz.ruqsat.casework.Cases;
import kz.ruqsat.contracts.CaseId;
import kz.ruqsat.contracts.Refusal;
import kz.ruqsat.visa.application.VisaApplication;
import kz.ruqsat.visa.counter.ApplicationView.Sight;
import kz.ruqsat.web.identity.Caller;
import kz.ruqsat.web.identity.Roles;
import kz.ruqsat.web.problem.RefusedException;

/** Which applications a caller may see: those of its body, an inviter its own petitions, the auditor all. An absent case and a foreign one are told alike. */
@ApplicationScoped
public class Reading {

    private final Cases cases;
    private final Caller caller;

    Reading(Cases cases, Caller caller) {
        this.cases = cases;
        this.caller = caller;
    }

    /** The body whose cases the caller sees; empty text for all. */
    public String visibleBody() {
        return caller.has(Roles.AUDITOR) ? "" : caller.requiredBody();
    }

    /**
     * Whose cases a caller sees.
     *
     * @param body cases of this body; empty for all
     * @param inviter petitions of this inviter; empty for all
     */
    public record Scope(String body, String inviter) {
        private boolean covers(VisaApplication file) {
            return (body.isEmpty() || body.equals(file.office().code()))
                    && (inviter.isEmpty() || inviter.equals(file.inviter()));
        }
    }

    /** An inviter sees its own petitions, an officer the cases of the body, the auditor all. */
    public Scope scope() {
        return isInviter() ? new Scope("", caller.requiredOrganisation()) : new Scope(visibleBody(), "");
    }

    private boolean isInviter() {
        return caller.has(Roles.INVITER) && !caller.has(Roles.AUDITOR);
    }

    /** How much of a case the caller is shown; asked on the caller's thread, applied later. */
    public Function<CaseSnapshot, ApplicationView> view() {
        Sight sight = isInviter() ? Sight.INVITER : Sight.BODY;
        return snapshot -> ApplicationView.of(snapshot, sight);
    }

    /** The application of that id; fails as not found. */
    public Uni<CaseSnapshot> application(UUID caseId) {
        Predicate<CaseSnapshot> visible = visible();
        return cases.find(new CaseId(caseId))
                .map(found -> found.filter(visible).orElseThrow(() -> new RefusedException(Refusal.notFound())));
    }

    /** Whether the caller may see a case; asked on the caller's thread, applied later. */
    public Predicate<CaseSnapshot> visible() {
        Scope scope = scope();
        return snapshot -> snapshot.file() instanceof VisaApplication file && scope.covers(file);
    }
}
