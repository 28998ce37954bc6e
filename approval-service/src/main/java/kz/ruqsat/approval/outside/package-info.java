/**
 * Calls to other systems over HTTP, bounded in time and size: connecting, the whole call, length of the answer; redirects are not followed
 * (P-K1). Knows nothing of what is said.
 */
package kz.ruqsat.approval.outside;
