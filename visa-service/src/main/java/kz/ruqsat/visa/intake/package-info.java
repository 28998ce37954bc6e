/**
 * Stage: the application comes to the counter. Filing (V1), return and filing anew (V2, V1), acceptance (V3), withdrawal (V14), and reading.
 *
 * <p>Carries out. Whether fingerprints are due is no question here: it follows by itself.
 */
package kz.ruqsat.visa.intake;
