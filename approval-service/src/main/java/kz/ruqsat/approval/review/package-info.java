/**
 * Stage: the Committee's time runs, is extended, runs out (K3, K4, K8; ). Nobody is called late because of our own lag (P-T2),
 * and nothing is decided by silence.
 */
package kz.ruqsat.approval.review;
