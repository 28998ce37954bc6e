package kz.ruqsat.visa.counter;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import java.util.function.Predicate;
import kz.ruqsat.casework.CaseSnapshot;
import kz.ruqsat.casework.Cases;
import kz.ruqsat.contracts.CaseId;
import kz.ruqsat.contracts.Refusal;
import kz.ruqsat.visa.application.VisaApplication;
import kz.ruqsat.web.identity.Caller;
import kz.ruqsat.web.identity.Roles;
import kz.ruqsat.web.problem.RefusedException;

/** Which applications a caller may see: those of its body, the auditor all. An absent case and a foreign one are told alike. */
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

    /** The application of that id; fails as not found. */
    public Uni<CaseSnapshot> application(UUID caseId) {
        Predicate<CaseSnapshot> visible = visible();
        return cases.find(new CaseId(caseId))
                .map(found -> found.filter(visible).orElseThrow(() -> new RefusedException(Refusal.notFound())));
    }

    /** Whether the caller may see a case; asked on the caller's thread, applied later. */
    public Predicate<CaseSnapshot> visible() {
        String body = visibleBody();
        return snapshot -> snapshot.file() instanceof VisaApplication file
                && (body.isEmpty() || body.equals(file.office().code()));
    }
}
