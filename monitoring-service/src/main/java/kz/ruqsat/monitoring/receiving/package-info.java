/**
 * The stage topic and the one transaction of a batch: read, judge, write, all or nothing. Nothing is decided here.
 *
 * <p>Writers of all replicas take turns by an advisory lock. So positions become visible in their order, which the streams rely on, and no
 * two writers meet on a row. A turn lasts as long as the transaction of one batch.
 */
package kz.ruqsat.monitoring.receiving;
