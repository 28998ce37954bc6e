package kz.ruqsat.web.versions;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import kz.ruqsat.web.problem.Refusals;
import kz.ruqsat.web.problem.RefusedException;

/** Writes and reads the version of a case as a strong entity tag, {@code "7"} with its quotes. */
public final class Versions {
    /** The header a change carries. */
    public static final String IF_MATCH = "If-Match";

    private static final Pattern STRONG_TAG = Pattern.compile("\"(0|[1-9]\\d{0,17})\"");

    private Versions() {}

    /** Value of the header {@code ETag} for this version. */
    public static String etag(long version) {
        return "\"" + version + "\"";
    }

    /**
     * The version a change was decided on.
     *
     * @param ifMatch the header {@code If-Match} as received, {@code null} if it was not sent
     * @throws RefusedException {@code precondition-required} (428) without it; {@code malformed-request} (400) for {@code *}, weak tags, lists and
     *     anything that is not one of our tags
     */
    public static long required(String ifMatch) {
        if (ifMatch == null || ifMatch.isBlank()) {
            throw Refusals.headerMissing(IF_MATCH, "Read the case and send the ETag you got in If-Match.");
        }
        Matcher tag = STRONG_TAG.matcher(ifMatch.strip());
        if (!tag.matches()) {
            throw Refusals.malformed(
                    IF_MATCH, "wrong-format", "One strong tag as given in ETag, such as \"7\"; * is not taken.");
        }
        return Long.parseLong(tag.group(1));
    }
}
