/**
 * The sticker: its number and what is printed on it. The form it must follow to the letter and its machine-readable zone are the rulebook's.
 *
 * <p>Pure: no framework, no storage, no clock. What becomes of a sticker is the business of {@code application}.
 */
package kz.ruqsat.visa.sticker;
