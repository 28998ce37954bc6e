/** A correction is found in a visa: it is invalid at once, from whoever finds it (L4, R-021, R-022). */
package kz.ruqsat.visa.correction;
