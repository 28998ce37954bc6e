/** The check of purpose, category and documents. Source: R-070. */
package kz.ruqsat.rulebook.rules.purpose;
