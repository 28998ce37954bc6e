/**
 * The one way to change a case: state, append-only history, terms, outgoing events, stage reports and errands in one database transaction.
 *
 * <p>A service brings a {@link kz.ruqsat.casework.Procedure} (pure: what a command does to a case) and hands over
 * {@link kz.ruqsat.casework.Work}; whether the work is one request or two hundred records of a topic, it takes the same path: load and lock
 * the cases in one query, let the terms due by then fire, decide each command, write everything in one transaction. Nothing else opens a
 * transaction. This room knows PostgreSQL and Kafka and no event, state or visa by name.
 */
package kz.ruqsat.casework;
