/** How far each consumer of the system is behind its topic, and what of the law hangs on it. */
package kz.ruqsat.monitoring.lag;
