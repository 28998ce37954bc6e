/**
 * What of the system concerns cases so much that people on duty are told: named alarms with two steps, each with a page of instructions in {@code docs/runbooks}. {@link
 * kz.ruqsat.monitoring.watch.Watch} is pure: facts go in, alarms come out.
 */
package kz.ruqsat.monitoring.watch;
