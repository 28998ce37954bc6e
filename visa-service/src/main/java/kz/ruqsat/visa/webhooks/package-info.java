/** Whose stages are pushed to whom: an inviter is told of what it filed, the portal of electronic visas. How, is told in {@code kz.ruqsat.webhooks}. R-082. */
package kz.ruqsat.visa.webhooks;
