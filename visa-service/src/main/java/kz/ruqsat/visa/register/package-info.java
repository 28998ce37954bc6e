/**
 * The register of visas as it is read. Rows come from moves of applications alone, and nothing here or elsewhere changes one.
 */
package kz.ruqsat.visa.register;
