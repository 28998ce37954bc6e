package kz.ruqsat.rulebook.assessing;

import java.util.List;
import java.util.stream.Collectors;

/** What was sent cannot be read as a petition, or its dates contradict each other. Never repeats a value. Source: R-056. */
public final class UnreadableRequestException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** What is wrong with it. */
    public enum Fault {
        /** Its form. */
        FORM,
        /** Its form is right, its dates cannot all be true. */
        CONTRADICTION
    }

    private final Fault fault;
    private final transient List<FormError> errors;

    UnreadableRequestException(Fault fault, List<FormError> errors) {
        super(errors.stream()
                .map(error -> error.pointer() + ": " + error.code())
                .collect(Collectors.joining(", ")));
        this.fault = fault;
        this.errors = List.copyOf(errors);
    }

    public Fault fault() {
        return fault;
    }

    /** Each place, in the order of the document. */
    public List<FormError> errors() {
        return errors;
    }
}
