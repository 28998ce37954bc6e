/**
 * The inter-agency gateway to the state systems, as a service asks it: all look-ups of a case in one call. Which look-ups a case needs and what
 * their answers say is the rulebook's, when they are made is the service's. Decides nothing and invents nothing.
 */
package kz.ruqsat.stateregisters;
