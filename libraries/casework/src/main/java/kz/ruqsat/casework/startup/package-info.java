/** Wiring: what starts with the service, what it is woken by, and what it tells about itself. */
package kz.ruqsat.casework.startup;
