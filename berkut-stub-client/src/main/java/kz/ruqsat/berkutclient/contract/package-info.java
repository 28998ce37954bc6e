/**
 * The contract between approval-service and Berkut as a suite that runs against any address: the stub passes it, and a real adapter can be
 * held to it. And the catalogue of wrong messages that both sides are tested with: what the stub sends, and what a receiver makes of it.
 */
package kz.ruqsat.berkutclient.contract;
