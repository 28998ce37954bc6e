/**
 * The core: the file of a visa application, its states, its commands and the one state table (V1 to V14, as far as stickers at missions and the
 * ministry go). What the law says is asked of the rulebook ({@code Facts}), and never written here anew.
 *
 * <p>Pure: no clock, no storage, no HTTP. Carries out. Not here: approval by
 * KNB in the visa case (V8, V9), electronic visas.
 */
package kz.ruqsat.visa.application;
