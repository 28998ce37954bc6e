/**
 * Asks the state systems what the applicant is never asked for: whether the fee is paid and whether fingerprints are on record. A system that
 * does not answer delays the case and decides nothing.
 */
package kz.ruqsat.visa.registers;
