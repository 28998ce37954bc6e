package kz.ruqsat.rulebook.reference;

import java.util.List;
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

    static ConditionalDocuments read(Row row) {
        Matcher replaced = REPLACES.matcher(row.text("when"));
        return new ConditionalDocuments(
                row.text("when"), replaced.find() ? replaced.group(1) : "", row.texts("documents"));
    }
}
