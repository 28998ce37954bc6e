/** The check of entries and validity. Source: R-071. */
package kz.ruqsat.rulebook.rules.entries;
