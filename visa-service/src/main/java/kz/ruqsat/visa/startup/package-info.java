/** Wiring: procedures and settings. Decides nothing. */
package kz.ruqsat.visa.startup;
