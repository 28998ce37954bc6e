/**
 * Names a request that may be repeated: whose key, for which operation, with which content. Keeping and comparing the names is casework's.
 */
package kz.ruqsat.web.idempotency;
