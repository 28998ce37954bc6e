/**
 * Stage: what becomes of an agreed invitation. The invitation register, its use by an issued visa (I14), and the invitee's data for the services
 * that need them.. Personal data leave the service here and nowhere else, to services alone, each reading logged with purpose and
 * case.
 */
package kz.ruqsat.invitation.register;
