/**
 * Stage: the approval's course as approval-service tells of it, the division's decision on the answer, annulment. Rows K3, K4, K8, I9 to I11,
 * I16.
 */
package kz.ruqsat.invitation.decision;
