/**
 * A calendar year of cases, drawn from a seed and played through the real services on the virtual clock: the plan (pure), its playing over REST, and the
 * report. What KNB answers and what the law says is not decided here.
 */
package kz.ruqsat.sandbox.year;
