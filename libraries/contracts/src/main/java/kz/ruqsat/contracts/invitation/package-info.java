/** Facts about petitions and invitations, published by invitation-service. No personal data, no reason of the Committee. */
package kz.ruqsat.contracts.invitation;
