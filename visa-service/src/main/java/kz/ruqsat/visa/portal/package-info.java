/**
 * Stage: the Visa and Migration Portal and, where a mission is visited, that mission. Addresses of electronic visas, and the automatic desk that examines
 * them. Any other channel is refused with RG-EVI-01.
 */
package kz.ruqsat.visa.portal;
