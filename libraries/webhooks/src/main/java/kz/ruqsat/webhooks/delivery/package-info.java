/**
 * How stages go out: who is due is leased, what is due is read from the list of stages, signed and sent one at a time, and each message that was taken moves the
 * place of its subscription. No transaction is open while a receiver is being waited for.
 */
package kz.ruqsat.webhooks.delivery;
