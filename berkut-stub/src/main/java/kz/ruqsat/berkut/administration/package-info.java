/**
 * The side of the stub that a tester knows: scripts, what was planned and said and why, the journal.
 *
 * <p>For KNB and administrators of the stand only. Every change is a decision of the desk and stands in the journal.
 */
package kz.ruqsat.berkut.administration;
