/** Which territorial division is competent; acceptance asks the same rules. Source. */
package kz.ruqsat.rulebook.rules.territory;
