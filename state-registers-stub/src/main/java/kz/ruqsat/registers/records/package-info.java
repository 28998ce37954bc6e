/**
 * What each state information system holds: the documented test data, and answers that a tester has put over them.
 *
 * <p>The core. Knows no HTTP, no clock and no fault; who asks and why is the business of {@code lookup}.
 */
package kz.ruqsat.registers.records;
