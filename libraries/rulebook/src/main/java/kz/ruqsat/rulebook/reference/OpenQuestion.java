package kz.ruqsat.rulebook.reference;

import java.util.List;

/**
 * A question that the texts at hand leave open, with the answer assumed until somebody reads better. A finding names it where it mattered.
 *
 * @param id such as OQ-23
 * @param weight how many outcomes it changes
 * @param question what is not known, in English
 * @param answer what is assumed, in English
 * @param rules rule ids it touches
 * @param settings where the answer stands as data
 */
public record OpenQuestion(
        String id, Weight weight, String question, String answer, List<String> rules, List<Setting> settings) {

    /** How many outcomes an answer changes. */
    public enum Weight {
        /** Those of many cases. */
        A,
        /** Those of some. */
        B,
        /** A detail. */
        C
    }

    /**
     * Where an assumed answer stands.
     *
     * @param rule rule id
     * @param parameter its name in the rule's text
     */
    public record Setting(String rule, String parameter) {}

    public OpenQuestion {
        rules = List.copyOf(rules);
        settings = List.copyOf(settings);
    }

    static OpenQuestion read(Row row) {
        List<Setting> settings = row.rows("settings", "rule").stream()
                .map(setting -> new Setting(setting.text("rule"), setting.text("parameter")))
                .toList();
        return new OpenQuestion(
                row.text("id"),
                row.oneOf("weight", Weight.class),
                row.text("question"),
                row.text("answer"),
                row.texts("rules"),
                settings);
    }
}
