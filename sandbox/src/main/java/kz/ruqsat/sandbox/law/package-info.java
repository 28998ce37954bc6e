/**
 * The law on the command line: the dry run of a petition, a deadline day by day, the catalogue and its changes, as pages for people and as JSON. Says
 * what the rulebook and business-time say, offline and without a stand; decides nothing.
 */
package kz.ruqsat.sandbox.law;
