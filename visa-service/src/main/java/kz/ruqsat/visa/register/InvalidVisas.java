package kz.ruqsat.visa.register;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import kz.ruqsat.casework.Act;
import kz.ruqsat.casework.CaseSnapshot;
import kz.ruqsat.casework.Cases;
import kz.ruqsat.casework.Work.Addressed;
import kz.ruqsat.contracts.CaseId;
import kz.ruqsat.contracts.Refusal;
import kz.ruqsat.contracts.Refusal.FieldError;
import kz.ruqsat.rulebook.facts.ReplacedVisa;
import kz.ruqsat.rulebook.facts.VisaState;
import kz.ruqsat.visa.application.Replacement;
import kz.ruqsat.visa.counter.Counter;
import kz.ruqsat.visa.invitation.Holder;
import kz.ruqsat.visa.issued.CorrectionMadeBy;
import kz.ruqsat.visa.issued.IssuedVisa;
import kz.ruqsat.visa.issued.VisaCommand.LinkApplication;
import kz.ruqsat.visa.issued.VisaStanding.Invalid;
import kz.ruqsat.web.problem.RefusedException;

/**
 * Looks up the invalid visa whose place an application is to take. Whether it may, and whether a fee is charged anew, the rulebook says.
 *
 * @rule R-022
 */
@ApplicationScoped
public class InvalidVisas {

    private final Cases cases;
    private final Bearers bearers;

    InvalidVisas(Cases cases, Bearers bearers) {
        this.cases = cases;
        this.bearers = bearers;
    }

    /**
     * The visa of that number, as it stands and whosever it is; fails as refused where there is none.
     *
     * @param holder who applies
     */
    public Uni<Replacement> named(String number, Holder holder) {
        return cases.numbered(number)
                .map(found -> found.map(CaseSnapshot::file)
                        .filter(IssuedVisa.class::isInstance)
                        .map(IssuedVisa.class::cast)
                        .orElseThrow(InvalidVisas::unknown))
                .flatMap(visa -> bearers.person(holder.documentIssuedBy(), holder.documentNumber())
                        .map(person -> replacement(visa, person)));
    }

    private static RefusedException unknown() {
        String detail = "There is no visa of this number.";
        return new RefusedException(Refusal.ruleViolation(
                detail, List.of("R-022"), List.of(new FieldError("/replacesVisa", "unknown-value", detail))));
    }

    private static Replacement replacement(IssuedVisa visa, Optional<UUID> applicant) {
        boolean own = applicant.filter(visa.person()::equals).isPresent();
        return new Replacement.OfVisa(
                visa.visaId().value(),
                new ReplacedVisa(
                        visa.number(),
                        VisaState.valueOf(visa.state()),
                        visa.terms().category(),
                        visa.form(),
                        own ? ReplacedVisa.Owner.APPLICANT : ReplacedVisa.Owner.ANOTHER,
                        fault(visa)));
    }

    private static ReplacedVisa.Fault fault(IssuedVisa visa) {
        return visa.standing() instanceof Invalid invalid && invalid.madeBy() == CorrectionMadeBy.ISSUING_BODY
                ? ReplacedVisa.Fault.ISSUING_BODY
                : ReplacedVisa.Fault.OTHER;
    }

    /** The command that keeps the link at the visa; none where no visa is named. */
    public static List<Addressed> linked(Act act, Replacement replaces, CaseId application) {
        return replaces instanceof Replacement.OfVisa named
                ? List.of(Counter.onVisa(act, new CaseId(named.visaId()), new LinkApplication(application)))
                : List.of();
    }
}
