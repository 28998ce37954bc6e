/** The check of the place of issuance; of the conditions of the electronic visa, which has none. Source. */
package kz.ruqsat.rulebook.rules.place;
