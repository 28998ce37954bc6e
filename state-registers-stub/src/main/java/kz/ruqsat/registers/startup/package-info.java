/** Wiring: settings, the test data, which are read and checked before the stub is ready. Decides nothing. */
package kz.ruqsat.registers.startup;
