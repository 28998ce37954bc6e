/**
 * What a tester lets go wrong between a body and a state system: slowness, refusals, broken answers, lost connections.
 *
 * <p>Whether a fault hits follows from its seed and the number of look-ups it has met, and from nothing else. The instant comes in as a
 * parameter; nothing here waits.
 */
package kz.ruqsat.registers.faults;
