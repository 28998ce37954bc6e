/**
 * Stage: the review by the division, its four checks, refusal in review, sending for approval. Rows I6 to I8a; to
 * Reads requests and hands commands in; the checks are the rulebook's.
 */
package kz.ruqsat.invitation.review;
