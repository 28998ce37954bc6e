/** Whether fingerprints are due. Source: R-100. */
package kz.ruqsat.rulebook.rules.fingerprints;
