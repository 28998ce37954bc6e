/**
 * Whose time a case takes. The trail of its stages is cut into stretches; each is charged to one body by a dated table, so that the charges of a
 * case add up to its elapsed time, to the microsecond. {@link kz.ruqsat.monitoring.ledger.CaseLedger} is pure; sums over many cases are taken in
 * the database by stretch and charged here by the same table.
 */
package kz.ruqsat.monitoring.ledger;
