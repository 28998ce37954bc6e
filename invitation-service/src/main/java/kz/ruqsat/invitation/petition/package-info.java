/**
 * The core: the file of one invitee's petition, its states, its commands, and what each command does in each state.
 *
 * <p>{@link kz.ruqsat.invitation.petition.PetitionProcedure} holds the one state table (rows I1 to I16, and K3, K4, K8 as the owner of the case
 * sees them). Pure: no clock, database, topic or setting is read here; policy comes in through the constructor, time with the act. The law is
 * asked of the rulebook. All stages meet here and never import one another.
 */
package kz.ruqsat.invitation.petition;
