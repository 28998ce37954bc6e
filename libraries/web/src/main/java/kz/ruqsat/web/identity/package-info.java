/**
 * Who is calling: subject, roles and the body or organisation the caller acts for, all from the verified token and from nowhere else.
 *
 * <p>Which case is a caller's business is decided by the services; this room only says who the caller is.
 */
package kz.ruqsat.web.identity;
