/** Change of category in the country: the table, and the special group that it does not bind. Source: R-120 to
 * Which division is competent is a question of the room of territory. */
package kz.ruqsat.rulebook.rules.change;
