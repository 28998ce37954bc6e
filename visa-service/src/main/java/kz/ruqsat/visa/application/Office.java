package kz.ruqsat.visa.application;

import java.time.Instant;
import java.util.Objects;
import kz.ruqsat.businesstime.Computation;
import kz.ruqsat.businesstime.StatutoryClock;
import kz.ruqsat.casework.Term;
import kz.ruqsat.rulebook.reference.IssuingBody;

/**
 * The body in charge of an application, and so the service it belongs to, the reporter of its stages and the term for issue.
 *
 * @param code mission id, division code, {@code MFA} or {@code VMP}
 * @param kind what it is
 * @rule R-005 R-006 R-012
 */
public record Office(String code, IssuingBody kind) {

    /** The Visa and Migration Portal. */
    public static final Office PORTAL = new Office("VMP", IssuingBody.VMP);

    private static final String MFA = "MFA";

    public Office {
        Objects.requireNonNull(kind, "kind");
        if (code.isBlank()) {
            throw new IllegalArgumentException("An office has a code");
        }
    }

    /** Code of the service: S2 in the country, S3 at missions and the ministry. */
    public String service() {
        return kind == IssuingBody.MIA_TD ? "S2" : "S3";
    }

    /** Kind of the body that reports; the portal itself never does, the ministry holds its service (OQ-18). */
    public String reporterKind() {
        return kind == IssuingBody.VMP ? MFA : kind.name();
    }

    /** Code of the body that reports. */
    public String reporter() {
        return kind == IssuingBody.VMP ? MFA : code;
    }

    /** A term on the account of the body that reports. */
    public Term term(Instant startedAt, Computation computation) {
        return new Term(computation.clock().name(), reporterKind(), reporter(), startedAt, computation);
    }

    /** The clock of the term for issue. Source. */
    public StatutoryClock clock() {
        return kind == IssuingBody.MIA_TD ? StatutoryClock.IN_COUNTRY : StatutoryClock.MISSION_VISA;
    }
}
