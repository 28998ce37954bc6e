/**
 * What a received stage means, decided without any storage: is it readable, is it the next of its case, which terms does it move, what is
 * charged to whom. Pure; records and standings go in, a {@link kz.ruqsat.monitoring.stages.Plan} comes out.
 */
package kz.ruqsat.monitoring.stages;
