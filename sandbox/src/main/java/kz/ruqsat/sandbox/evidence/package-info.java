/**
 * Holds an evidence bundle of approval-service against itself and the law, offline: chain, seal, signatures, bindings, terms counted anew, the
 * case's own audit. Shares no code with the service that wrote it; the terms come from business-time, which is the law's count.
 */
package kz.ruqsat.sandbox.evidence;
