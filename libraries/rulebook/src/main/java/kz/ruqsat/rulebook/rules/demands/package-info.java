/**
 * What a state body may ask of an inviting party or a recipient, and the documents of a category. A forbidden demand is refused to the body; it says
 * nothing against the case, so no finding of this room has a ground. Source.
 */
package kz.ruqsat.rulebook.rules.demands;
