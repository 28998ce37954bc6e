/**
 * Figures of a whole stand on this machine, each printed by one command. Every benchmark starts a stand of its own on loopback, is bounded, and
 * ends what it started. Nothing here judges: the figures are for people.
 */
package kz.ruqsat.benchmarks;
