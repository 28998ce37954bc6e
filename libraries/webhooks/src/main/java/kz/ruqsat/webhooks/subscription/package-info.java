/** Subscriptions as their owners make, read and change them. How what is due goes out is no matter of this room. */
package kz.ruqsat.webhooks.subscription;
