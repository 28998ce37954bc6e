/** What a state duty or consular fee costs. That it is paid is the matter of acceptance. Source. */
package kz.ruqsat.rulebook.rules.fees;
