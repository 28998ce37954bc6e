package kz.ruqsat.web.problem;

import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The closed list of problem types; each is explained in {@code docs/problems.md}, and a test compares the two. */
public enum ProblemType {
    // spotless:off
    MALFORMED_REQUEST      (400, "The request cannot be read"),
    UNAUTHORIZED           (401, "Sign in is required"),
    FORBIDDEN              (403, "You may not do this"),
    NOT_FOUND              (404, "Not found, or not yours to see"),
    METHOD_NOT_ALLOWED     (405, "This address does not take this method"),
    NOT_ACCEPTABLE         (406, "No answer in a media type you accept"),
    STATE_CONFLICT         (409, "The case is in a state that does not allow this"),
    REQUEST_IN_PROGRESS    (409, "The same request is still being processed"),
    NO_BLANK_LEFT          (409, "The body has no blank left"),
    LIMIT_REACHED          (409, "There are as many of these as there may be"),
    SEVERAL_RECORDS        (409, "Several records fit, and a person has to choose"),
    LENGTH_REQUIRED        (411, "The length of the body must be stated"),
    VERSION_CONFLICT       (412, "The case has changed since you read it"),
    PAYLOAD_TOO_LARGE      (413, "The request is too large"),
    UNSUPPORTED_MEDIA_TYPE (415, "This media type is not understood here"),
    RULE_VIOLATION         (422, "A rule forbids this"),
    WRONG_TERRITORY        (422, "Another territorial division is competent"),
    IDEMPOTENCY_KEY_REUSED (422, "The key was used for another request"),
    PRECONDITION_REQUIRED  (428, "A key or version is missing"),
    TOO_MANY_REQUESTS      (429, "Too many requests, try again later"),
    INTERNAL_ERROR         (500, "The service failed; the fault is ours"),
    SERVICE_UNAVAILABLE    (503, "The service is not available now");
    // spotless:on

    private static final String PREFIX = "urn:ruqsat:problem:";
    private static final Map<String, ProblemType> BY_NAME =
            Arrays.stream(values()).collect(Collectors.toUnmodifiableMap(ProblemType::kebabName, Function.identity()));

    private final int status;
    private final String title;

    ProblemType(int status, String title) {
        this.status = status;
        this.title = title;
    }

    /** HTTP status that always goes with this type. */
    public int status() {
        return status;
    }

    /** The same short English sentence for every occurrence. */
    public String title() {
        return title;
    }

    /** The name a {@code Refusal} carries, such as {@code state-conflict}. */
    public String kebabName() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The value of the member {@code type}. */
    public String uri() {
        return PREFIX + kebabName();
    }

    /**
     * Finds a type by its kebab name.
     *
     * @throws IllegalArgumentException if the name is not in the list: a defect of the caller, answered as 500
     */
    public static ProblemType named(String kebabName) {
        ProblemType type = BY_NAME.get(kebabName);
        if (type == null) {
            throw new IllegalArgumentException("No such problem type; known are " + BY_NAME.keySet());
        }
        return type;
    }

    /** The type for a status that the framework chose; other 4xx count as malformed, the rest as internal. */
    static ProblemType forStatus(int status) {
        return Arrays.stream(values())
                .filter(type -> type.status == status)
                .findFirst()
                .orElse(status >= 400 && status < 500 ? MALFORMED_REQUEST : INTERNAL_ERROR);
    }
}
