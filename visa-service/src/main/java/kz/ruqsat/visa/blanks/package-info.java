/**
 * Blanks as counted stock of each issuing body: ranges of numbers are delivered, a sticker takes the lowest free one, and a body that has none
 * left is told so. What becomes of a blank that was taken is kept by {@code application}; every number is accounted for in the report.
 */
package kz.ruqsat.visa.blanks;
