/** Extension, restoration, reduction and cancellation of an issued visa. Source. */
package kz.ruqsat.rulebook.rules.operations;
