/**
 * What a rule may read of a case: plain facts, no names, no storage, no law. Whoever asks the rulebook fills them in.
 */
package kz.ruqsat.rulebook.facts;
