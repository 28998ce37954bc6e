/** What is printed on a sticker, and what an error on it does. Source. */
package kz.ruqsat.rulebook.rules.sticker;
