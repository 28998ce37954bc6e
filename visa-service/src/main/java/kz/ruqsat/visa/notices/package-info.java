/**
 * What inviter and applicant are told of visa applications, operations, electronic visas and issued visas: who is told, and the notices to read. Which
 * transitions and which words: {@code kz.ruqsat.notices}. R-082.
 */
package kz.ruqsat.visa.notices;
