/**
 * Visas in the country: the inviter's petition for a foreigner who is here, and what the law makes of it, that is which division is competent and
 * whether the category may be changed. Carries out; decides nothing by itself.
 */
package kz.ruqsat.visa.incountry;
