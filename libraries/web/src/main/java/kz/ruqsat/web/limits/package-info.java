/** Refuses, before a byte of the body is read, what is too large, of unknown length or compressed. Limits inside a JSON body are in {@code reading}. */
package kz.ruqsat.web.limits;
