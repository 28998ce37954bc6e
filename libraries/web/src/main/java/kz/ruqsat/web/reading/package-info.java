/**
 * Strict reading of what callers send: size, depth and number of everything, one spelling of a text, real dates, no guessing of types.
 *
 * <p>Holds for REST only: topics and stored rows are read by the injected {@code ObjectMapper}, which stays lenient to new fields. Rules of the
 * procedure stay out; a refusal here is always about form (400).
 */
package kz.ruqsat.web.reading;
