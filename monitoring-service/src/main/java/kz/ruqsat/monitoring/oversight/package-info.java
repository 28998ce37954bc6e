/** Across all cases: sums by stage and body, breaches on whose account, terms at risk by working time left, stages owed and missing. Read only. */
package kz.ruqsat.monitoring.oversight;
