package kz.ruqsat.web.problem;

import jakarta.validation.ConstraintViolation;
import jakarta.validation.ConstraintViolationException;
import jakarta.validation.ElementKind;
import jakarta.validation.Path;
import jakarta.ws.rs.core.Response;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.StreamSupport;
import kz.ruqsat.contracts.Refusal.FieldError;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** Answers failed constraints with a pointer to each field; a constraint on what we return is a fault of ours. */
public class ViolationMapping {
    /** Errors listed at most: enough to mend a form in one go, and bounded. */
    static final int MOST_ERRORS = 50;

    @ServerExceptionMapper
    Response violated(ConstraintViolationException violated) {
        Set<ConstraintViolation<?>> violations = violated.getConstraintViolations();
        if (violations == null || violations.isEmpty() || violations.stream().anyMatch(ViolationMapping::isOurs)) {
            return Faults.answer(violated);
        }
        return Problem.response(Refusals.malformed(errors(violations)).refusal());
    }

    private static List<FieldError> errors(Set<ConstraintViolation<?>> violations) {
        return violations.stream()
                .map(violation ->
                        new FieldError(ViolatedPlace.of(violation).text(), code(violation), violation.getMessage()))
                .sorted(Comparator.comparing(FieldError::pointer).thenComparing(FieldError::code))
                .limit(MOST_ERRORS)
                .toList();
    }

    private static boolean isOurs(ConstraintViolation<?> violation) {
        return nodes(violation).stream().anyMatch(node -> node.getKind() == ElementKind.RETURN_VALUE);
    }

    private static List<Path.Node> nodes(ConstraintViolation<?> violation) {
        return StreamSupport.stream(violation.getPropertyPath().spliterator(), false)
                .toList();
    }

    private static String code(ConstraintViolation<?> violation) {
        String constraint = violation
                .getConstraintDescriptor()
                .getAnnotation()
                .annotationType()
                .getSimpleName();
        return switch (constraint) {
            case "NotNull", "NotBlank", "NotEmpty" -> "required";
            case "Size", "Length", "CodePointLength" -> "wrong-length";
            case "Pattern", "Email", "Digits" -> "wrong-format";
            case "Min", "Max", "Positive", "PositiveOrZero", "DecimalMin", "DecimalMax", "Range" -> "out-of-range";
            default -> constraint.replaceAll("(?<=[a-z0-9])(?=[A-Z])", "-").toLowerCase(Locale.ROOT);
        };
    }
}
