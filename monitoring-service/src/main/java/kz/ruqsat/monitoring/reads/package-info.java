/** How views are read from the tables. */
package kz.ruqsat.monitoring.reads;
