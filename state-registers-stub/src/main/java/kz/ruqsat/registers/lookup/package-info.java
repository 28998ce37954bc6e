/**
 * What a body may ask: one look-up, or all look-ups of a case in one call over the inter-agency gateway.
 *
 * <p>Each look-up names a case and a purpose, is written down, and meets the faults of its system. There is no search of persons.
 */
package kz.ruqsat.registers.lookup;
