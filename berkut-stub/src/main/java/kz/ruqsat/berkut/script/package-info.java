/**
 * What the authority was told to answer, and when: scripts, delays, the documented magic identifiers and the default.
 *
 * <p>Pure: a script and the instant of acceptance go in, planned answers come out. Working days are those of the legal calendar,
 * so that a script of three working days across Nauryz means what a lawyer means. No file, no message, no clock is read here.
 */
package kz.ruqsat.berkut.script;
