/**
 * The core: the file of a visa application, its states, its commands and the one state table (V1 to V14, as far as stickers go). What the law says is
 * asked of the rulebook ({@code Facts}), and never written here anew.
 *
 * <p>Pure: no clock, no storage, no HTTP. Carries out to
 * Not here: electronic visas.
 */
package kz.ruqsat.visa.application;
