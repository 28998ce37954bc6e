/** Puts signed answers on {@code berkut.approval.replies.v1}; the only code that knows Kafka and the bytes of a reply. */
package kz.ruqsat.berkut.posting;
