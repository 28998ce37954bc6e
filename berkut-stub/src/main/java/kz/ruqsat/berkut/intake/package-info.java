/**
 * The REST side that approval-service knows: requests, withdrawals, receipts, public keys.
 *
 * <p>The only room that sees a person's data, and only to check it and to look at the end of the document number; nothing of it is passed
 * on. Answers never leave here, they go over the topic.
 */
package kz.ruqsat.berkut.intake;
