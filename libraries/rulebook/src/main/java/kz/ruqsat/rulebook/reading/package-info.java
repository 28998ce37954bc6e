/**
 * The law to read: the catalogue on a date, one rule with its history, the lists, and what changes between two dates. Plain records for REST and the
 * command line; decides nothing.
 */
package kz.ruqsat.rulebook.reading;
