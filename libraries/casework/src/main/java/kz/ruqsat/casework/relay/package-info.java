/** Sends what was published to the broker: each case's events in order, each at least once, from whatever replica is there. */
package kz.ruqsat.casework.relay;
