/**
 * Stage: what comes over Berkut's topic (K4, K5, K6, P-K4). Every record gets exactly one disposition, committed together with
 * its effect; the topic passes casework's inbox by, for Berkut counts nothing and its keys are not trusted.
 */
package kz.ruqsat.approval.answering;
