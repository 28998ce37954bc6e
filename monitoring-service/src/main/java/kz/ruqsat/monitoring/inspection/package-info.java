/**
 * Follows the log of stages and looks at the trail of every case that moved: what must not be is noticed once, kept, counted and listed. Which trails must not be is said in
 * {@code conformance}; whoever writes stages waits for nothing of this.
 */
package kz.ruqsat.monitoring.inspection;
