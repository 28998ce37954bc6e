/**
 * Agreed invitations as the mission sees them: known, holder fetched once, applied on, closed.
 *
 * <p>Its case has the id of the invitation's own case; the invitation itself belongs to invitation-service, so no stage is reported from
 * here. Carries out.
 */
package kz.ruqsat.visa.invitation;
