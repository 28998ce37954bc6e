/**
 * What is owed and what was received: each stage that a service with cases says it has published is a duty with a sequence, a clock and an acknowledgement. The
 * owners' lists are read on and on and held against the stages here; an operational promise says how soon a stage is to be entered, since the Rules name no term for it.
 */
package kz.ruqsat.monitoring.duties;
