/**
 * The register of visas as it is read: what is printed, where a visa stands, which one is valid on a day by what was known at a moment, whose a travel
 * document is. Rows come from moves alone, and nothing here or elsewhere changes one.
 */
package kz.ruqsat.visa.register;
