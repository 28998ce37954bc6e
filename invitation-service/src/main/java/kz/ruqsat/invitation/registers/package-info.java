/**
 * Asks the state systems what the inviter is never asked for, before acceptance and once more before the decision. A system that does
 * not answer delays the case and decides nothing.
 */
package kz.ruqsat.invitation.registers;
