/**
 * Records that could not be entered: looked at, sent again, copied to the dead-letter topic. The tables are the truth, the topic their copy.
 *
 * <p>Which record is put aside, and which waits behind it, is decided in {@code stages}.
 */
package kz.ruqsat.monitoring.parking;
