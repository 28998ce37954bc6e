/** What acceptance can decide: filing window, form of the identifiers. Source. */
package kz.ruqsat.rulebook.rules.acceptance;
