/** What this service asks of those that own cases, beside their lists of stages: nothing of a person. */
package kz.ruqsat.monitoring.owners;
