/**
 * The core of an operation on a visa: extension, restoration, reduction, cancellation. The file, its states, its commands and the one state table.
 *
 * <p>Pure: no clock, no storage, no HTTP. What may be done the rulebook says; what it needs to know of the world the state systems say. An operation
 * never edits a visa: it ends it, and where one is due another visa takes its place. Not here: the standing of the visa itself.
 */
package kz.ruqsat.visa.operation;
