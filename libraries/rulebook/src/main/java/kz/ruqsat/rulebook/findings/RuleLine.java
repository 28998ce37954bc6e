package kz.ruqsat.rulebook.findings;

import kz.ruqsat.rulebook.reference.Confidence;

/**
 * One line of the law as it stands on a date.
 *
 * @param id rule id
 * @param title in English
 * @param version text in force, or the text to come where {@code binds} is false
 * @param confidence how surely it is known
 * @param source where it is written
 * @param binds whether it is in force on the date
 */
public record RuleLine(String id, String title, String version, Confidence confidence, String source, boolean binds) {}
