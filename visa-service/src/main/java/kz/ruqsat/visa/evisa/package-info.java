/**
 * The core of the electronic visa: its file, its states, its commands and the one state table. Pure: no clock, no storage, no HTTP.
 *
 * <p>Only the Visa and Migration Portal asks for one; it rests on an invitation agreed for it, has a single entry, is for listed
 * categories and states, is examined by the automatic desk, and has no sticker. Prints are asked for only if a mission is visited.
 */
package kz.ruqsat.visa.evisa;
