/**
 * Holds what is expected against the lines of the journal: at least, exactly, never, in order, within.
 *
 * <p>Pure: lines and an expectation go in, a verdict comes out. Knows the journal as JSON, as every reader of the file does.
 */
package kz.ruqsat.berkut.verification;
