/**
 * What officers, auditors and the people on duty may see of requests and of what came over the topic; nothing can be changed here. A reason
 * of the Committee is never shown to anybody, a verdict only to the body in charge and to auditors (P-S1, P-S4).
 */
package kz.ruqsat.approval.oversight;
