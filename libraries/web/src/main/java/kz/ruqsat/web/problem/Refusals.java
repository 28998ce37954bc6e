package kz.ruqsat.web.problem;

import java.util.List;
import kz.ruqsat.contracts.Refusal;
import kz.ruqsat.contracts.Refusal.FieldError;

/** The refusals that REST itself gives, before any rule of the procedure is asked. */
public final class Refusals {
    private Refusals() {}

    /** The request has a wrong form in one place (400). */
    public static RefusedException malformed(String pointer, String code, String detail) {
        return malformed(List.of(new FieldError(pointer, code, detail)));
    }

    /** The request has a wrong form in these places (400). */
    public static RefusedException malformed(List<FieldError> errors) {
        return refused(ProblemType.MALFORMED_REQUEST, "The form of the request is wrong; see errors.", errors);
    }

    /** A header that this request needs is missing (428). */
    public static RefusedException headerMissing(String header, String detail) {
        return refused(ProblemType.PRECONDITION_REQUIRED, detail, List.of(new FieldError(header, "required", detail)));
    }

    /** The caller is known and has no right to this (403). */
    public static RefusedException forbidden(String detail) {
        return refused(ProblemType.FORBIDDEN, detail, List.of());
    }

    static RefusedException refused(ProblemType type, String detail, List<FieldError> errors) {
        return new RefusedException(plain(type, detail, errors));
    }

    static Refusal plain(ProblemType type, String detail) {
        return plain(type, detail, List.of());
    }

    private static Refusal plain(ProblemType type, String detail, List<FieldError> errors) {
        return new Refusal(type.kebabName(), detail, List.of(), List.of(), errors, "", List.of());
    }
}
