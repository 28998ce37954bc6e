/**
 * Stage: the sticker is handed over. A spoiled blank is replaced (V12, R-023), a sticker that follows the form to the letter becomes a visa and
 * uses the invitation up (V13, R-020, R-021).
 */
package kz.ruqsat.visa.issue;
