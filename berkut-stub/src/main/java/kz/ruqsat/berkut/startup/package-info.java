/** Wiring: settings, the journal's replay, the desk's beginning and end, health. Decides nothing. */
package kz.ruqsat.berkut.startup;
