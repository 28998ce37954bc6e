/**
 * Stage: a petition comes in, is accepted, returned, corrected, refused at acceptance or withdrawn. Rows I1 to I5 and I12; to
 * Reads requests and hands commands in; what they do stands in {@code petition}.
 */
package kz.ruqsat.invitation.intake;
