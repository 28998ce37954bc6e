/** Wiring: readiness, and this service's part in the stand's virtual time. Decides nothing. */
package kz.ruqsat.monitoring.startup;
