package kz.ruqsat.sandbox.evidence;

/**
 * One thing that was looked at.
 *
 * @param result whether it holds
 * @param says what it is about; where it does not hold, also how it is
 */
public record Finding(Result result, String says) {

    /** Whether something holds. */
    public enum Result {
        HOLDS,
        BROKEN,
        NOT_CHECKED
    }

    static Finding of(boolean holds, String says, String otherwise) {
        return holds ? new Finding(Result.HOLDS, says) : new Finding(Result.BROKEN, says + ": " + otherwise);
    }

    static Finding notChecked(String says) {
        return new Finding(Result.NOT_CHECKED, says);
    }
}
