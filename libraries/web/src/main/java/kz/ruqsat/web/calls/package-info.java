/**
 * Calls to other systems over HTTP, bounded in time and size: connecting, the whole call, length of the answer; redirects are not followed
 * (P-K1). With this service's own token, where it asks another service. Knows nothing of what is said; a service that makes no calls does
 * without any setting of this room.
 */
package kz.ruqsat.web.calls;
