/**
 * The machine-readable zone of visas: letters, check digits, name field, nationality codes and the two lines. The only place that writes one; what is
 * the choice of Kazakhstan's form stands in the data of the sticker's form. Source: ICAO 9303 parts 3 and 7, R-020.
 */
package kz.ruqsat.rulebook.zone;
