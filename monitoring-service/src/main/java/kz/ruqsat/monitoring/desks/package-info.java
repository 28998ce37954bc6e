/**
 * The desks for dead letters of all services, as one: what waits where, and steps taken in the name of whoever is logged in.
 *
 * <p>Lists are read with this service's own token and tell nothing of what a record holds. What one holds is shown, and a step is taken, with
 * the token of the person alone: each service judges the right and writes down the name itself. Knows no page.
 */
package kz.ruqsat.monitoring.desks;
