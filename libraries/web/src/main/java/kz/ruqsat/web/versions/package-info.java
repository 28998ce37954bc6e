/** Versions of cases in {@code ETag} and {@code If-Match}: no change without saying which version it was decided on. */
package kz.ruqsat.web.versions;
