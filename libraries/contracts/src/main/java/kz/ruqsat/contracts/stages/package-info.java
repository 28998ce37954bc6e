/** The stage record that a body owes to the public-services monitoring system. */
package kz.ruqsat.contracts.stages;
