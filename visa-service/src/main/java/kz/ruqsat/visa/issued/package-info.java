/**
 * An issued visa as a case of its own: valid from the moment it is handed over, then expired, used up, invalid, cancelled or superseded (L1 to L6).
 *
 * <p>Pure: no clock, no storage, no HTTP. Carries out. What is printed never changes: a move adds a row that
 * tells where the visa stands, with the time of the fact and the time it became known. Not here: who may ask for an operation and on what grounds.
 */
package kz.ruqsat.visa.issued;
