/**
 * The law to read, and the dry run of a petition. Knows no case and keeps nothing: what it says stands in the rulebook alone.
 */
package kz.ruqsat.invitation.law;
