/**
 * Records that a service could not handle, as all services show them, and what may be done to them in which order: explain, repair, try,
 * have it approved by a second person, send again. Pure: which records there are, and what sending one does, is the business of the service.
 */
package kz.ruqsat.web.deadletters;
