/**
 * Forms of identifiers and names: lengths, characters, check digits, known codes. Says only whether something is well formed, never whether it
 * exists; the machine-readable zone of a visa is not here.
 */
package kz.ruqsat.rulebook.identifiers;
