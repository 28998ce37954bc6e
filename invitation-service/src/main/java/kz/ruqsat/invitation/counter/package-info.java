/**
 * The counter at which callers are served: who the caller is, what it may see, how a command is handed in, and what a case looks like to an
 * officer, its inviter and an auditor. Shared by the resources of all stages; decides nothing.
 */
package kz.ruqsat.invitation.counter;
