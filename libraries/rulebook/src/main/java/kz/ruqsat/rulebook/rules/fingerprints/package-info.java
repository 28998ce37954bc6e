/** Whether fingerprints are due, and where they are taken. Source. */
package kz.ruqsat.rulebook.rules.fingerprints;
