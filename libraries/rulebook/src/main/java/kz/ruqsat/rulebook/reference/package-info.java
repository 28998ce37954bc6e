/**
 * What the law lists: categories, documents, missions, grounds, the catalogue of rules, as typed immutable data with a version.
 *
 * <p>Read whole from the class path, checked whole, taken whole or not at all. Holds no decision: a question about one row belongs here, a
 * verdict on a petition belongs to {@code rules}.
 */
package kz.ruqsat.rulebook.reference;
