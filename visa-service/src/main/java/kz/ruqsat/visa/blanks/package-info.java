/** The stock of blanks: gives numbers, each once. What becomes of a blank is kept by {@code application}. */
package kz.ruqsat.visa.blanks;
