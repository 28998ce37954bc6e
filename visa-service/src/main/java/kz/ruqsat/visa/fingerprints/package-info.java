/** Stage: fingerprints are due and given, excused or declined (V5, V6). Carries out; the duty itself is the rulebook's. */
package kz.ruqsat.visa.fingerprints;
