/**
 * The command line behind {@code ./ruqsat}: reads what a person wants, prints what happened, ends with a status. What it does is
 * done elsewhere in the sandbox.
 */
package kz.ruqsat.sandbox.cli;
