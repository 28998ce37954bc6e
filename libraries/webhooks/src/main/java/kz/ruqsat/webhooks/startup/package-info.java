/** Wiring: the loop that looks for what is to be sent, and the figures. */
package kz.ruqsat.webhooks.startup;
