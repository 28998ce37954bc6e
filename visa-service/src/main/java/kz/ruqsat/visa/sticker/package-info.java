/**
 * The sticker: its number, its machine-readable zone (ICAO 9303 part 7) and the form it must follow to the letter.
 *
 * <p>Pure: no framework, no storage, no clock. What becomes of a sticker is the business of {@code application}.
 */
package kz.ruqsat.visa.sticker;
