/**
 * The law as small types: one type for one rule, a pure function from facts, its own text and reference data to rulings. Each names its id; its
 * dates, citation and numbers stand in the catalogue.
 *
 * <p>No rule reads a clock, a database or a setting, and none holds a number of the law. To add one: a row of {@code rules.json}, a type in the room
 * of its question, a line in the list of that room, sentences in {@code wording.json}, and tests of the day before, on and after its date.
 */
package kz.ruqsat.rulebook.rules;
