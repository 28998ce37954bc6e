package kz.ruqsat.rulebook.reference;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A rule of the catalogue with all its texts.
 *
 * @param id such as R-073
 * @param title in English
 * @param automatic whether a machine can decide it
 * @param selectedBy the date of the case that chooses the text
 * @param versions texts in order of their dates
 */
public record RuleText(
        String id, String title, Automatic automatic, VersionSelector selectedBy, List<RuleVersion> versions) {

    public RuleText {
        versions = List.copyOf(versions);
    }

    /** The text in force on a date; empty if none is. Source: R-001. */
    public Optional<RuleVersion> on(LocalDate date) {
        // A plain loop: every rule of every assessment comes by here.
        for (RuleVersion version : versions) {
            if (version.inForceOn(date)) {
                return Optional.of(version);
            }
        }
        return Optional.empty();
    }

    /** The text in force on a date; where none is, the last one. */
    public RuleVersion nearest(LocalDate date) {
        return on(date).orElseGet(versions::getLast);
    }

    static RuleText read(Row row) {
        List<RuleVersion> versions = new ArrayList<>();
        for (Row version : row.rows("versions", "version")) {
            RuleVersion next = readVersion(version);
            boolean follows = versions.isEmpty() || versions.getLast().until().isBefore(next.from());
            if (!follows || next.until().isBefore(next.from())) {
                throw version.broken("from", "the dates of the versions overlap or run backwards");
            }
            versions.add(next);
        }
        return new RuleText(
                row.text("id"),
                row.text("title"),
                row.oneOf("automatic", Automatic.class),
                row.oneOf("selectedBy", VersionSelector.class),
                versions);
    }

    private static RuleVersion readVersion(Row row) {
        return new RuleVersion(
                row.text("version"),
                row.has("from") ? row.date("from") : LocalDate.MIN,
                row.has("until") ? row.date("until") : LocalDate.MAX,
                Confidence.read(row, "confidence"),
                row.text("source"),
                row.row("parameters").map(RuleText::readParameters).orElse(Map.of()));
    }

    private static Map<String, List<String>> readParameters(Row row) {
        Map<String, List<String>> parameters = new HashMap<>();
        row.node().fieldNames().forEachRemaining(name -> parameters.put(name, row.texts(name)));
        return parameters;
    }
}
