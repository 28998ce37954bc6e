package kz.ruqsat.rulebook.reference;

import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Documents of a category that are there only under a condition.
 *
 * @param condition the condition in words
 * @param replaces code of the required document they stand in for, empty if none
 * @param documents codes
 */
public record ConditionalDocuments(String condition, String replaces, List<String> documents) {
    private static final Pattern REPLACES = Pattern.compile("replaces ([A-Z0-9_]+)");

    /** The condition as a code, such as MEMBER_OF_THE_BOARD_OF_DIRECTORS; what it replaces is no part of it. */
    public String code() {
        String named = condition.replaceAll(" \\(replaces .*", "");
        return named.toUpperCase(Locale.ROOT).replaceAll("[^A-Z0-9]+", "_").replaceAll("_$", "");
    }

    static ConditionalDocuments read(Row row) {
        Matcher replaced = REPLACES.matcher(row.text("when"));
        return new ConditionalDocuments(
                row.text("when"), replaced.find() ? replaced.group(1) : "", row.texts("documents"));
    }
}
