/** The check of grounds for refusing entry or the service. Source: R-079. */
package kz.ruqsat.rulebook.rules.grounds;
