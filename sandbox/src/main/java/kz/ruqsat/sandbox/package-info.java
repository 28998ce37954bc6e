/**
 * Starts and stops the real parts of a stand on one machine. Holds where the sandbox lives on disk and nothing else; what the
 * law says, what an event looks like and how a case moves stay out.
 */
package kz.ruqsat.sandbox;
