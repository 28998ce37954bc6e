/**
 * Every refusal and every fault of a REST API as one RFC 9457 problem: stable type, status by type, pointers to fields, rules and grounds.
 *
 * <p>Stays out: the rejected value, stack traces, personal data, and any decision about what is refused.
 */
package kz.ruqsat.web.problem;
