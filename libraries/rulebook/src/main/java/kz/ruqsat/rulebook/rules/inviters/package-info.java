/**
 * Who may invite for what, through which body and with which documents, and for whom no invitation is needed. Rules that turn on the kind of the
 * inviting party say nothing where it is not told. Source.
 */
package kz.ruqsat.rulebook.rules.inviters;
