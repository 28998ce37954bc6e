/** Tells parts of this process that tables have changed, whichever replica wrote: PostgreSQL's LISTEN and, as a safety net, a slow beat. */
package kz.ruqsat.monitoring.waking;
