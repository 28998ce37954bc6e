/**
 * What goes wrong between a sender and the authority: outages, limits, slow and lost answers, each with its scope and its end.
 *
 * <p>Pure: a call and two instants go in, an effect comes out. The end of a fault lies on the stand's clock or on the wall clock, as it says.
 */
package kz.ruqsat.berkut.faults;
