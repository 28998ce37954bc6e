package kz.ruqsat.checker.published;

import java.util.Set;

/** Requests that may be answered with success and change no case. */
public final class QuietRequests {

    /** As published. */
    public static final QuietRequests PUBLISHED = new QuietRequests(
            Set.copyOf(DataFile.texts(DataFile.read("quiet-requests.json").path("mayChangeNothing"))));

    private final Set<String> operations;

    private QuietRequests(Set<String> operations) {
        this.operations = operations;
    }

    /**
     * Whether a request is one of them.
     *
     * @param scope subject, method and path template, as answers are kept
     */
    public boolean include(String scope) {
        return operations.contains(scope.substring(scope.indexOf(' ') + 1));
    }
}
