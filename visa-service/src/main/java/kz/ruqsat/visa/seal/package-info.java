/**
 * The document of an electronic visa and its machine-verifiable code: a signed seal in the manner of ICAO VDS-NC (Doc 9303 part 13) that anybody can
 * check with the published keys and without asking us; and the place where it can be checked here, by program and by page.
 *
 * <p>Decides nothing about visas: it seals what the register says.
 */
package kz.ruqsat.visa.seal;
