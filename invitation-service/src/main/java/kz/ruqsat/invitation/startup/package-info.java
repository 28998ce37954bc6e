/** Wiring: the policy of the automatic desk and the procedure made of it. Decides nothing. */
package kz.ruqsat.invitation.startup;
