/**
 * A whole stand: the embedded parts, the issuer and the built services as child processes, with the settings every service reads.
 * Starts, watches, kills, restarts and stops them; what they do, and in which order a story needs them, stays out.
 */
package kz.ruqsat.sandbox.process;
