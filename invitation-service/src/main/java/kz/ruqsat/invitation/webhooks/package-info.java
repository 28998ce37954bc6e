/** Whose stages are pushed to whom: an inviter is told of its own petitions. How, is told in {@code kz.ruqsat.webhooks}. R-082. */
package kz.ruqsat.invitation.webhooks;
