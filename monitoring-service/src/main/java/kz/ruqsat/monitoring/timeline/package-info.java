/** One case: its stages in order, its terms with their computations, its breaches. Read only. */
package kz.ruqsat.monitoring.timeline;
