/**
 * The live page: what arrives, what is due, what was missed, for a person with a login. Everything is made ready for the eye on the server,
 * in the reader's language; the page's script only puts texts into place.
 */
package kz.ruqsat.monitoring.board;
