/**
 * Asks the state systems what nobody else is asked for: about applications at missions and in the country, about electronic visas and about
 * operations on visas. A system that does not answer delays the case and decides nothing.
 */
package kz.ruqsat.visa.registers;
