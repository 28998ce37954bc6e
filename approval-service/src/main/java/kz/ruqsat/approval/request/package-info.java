/**
 * The core: what an approval request is, what may be said to it, and the one table that says what comes of it (K1 to K8; ).
 *
 * <p>Pure: no clock, no storage, no message, no setting is read here, and nothing of Berkut's wire format is known. Nothing of the person
 * the request is about comes in: the file keeps the hash of what was sent, never what was sent.
 */
package kz.ruqsat.approval.request;
