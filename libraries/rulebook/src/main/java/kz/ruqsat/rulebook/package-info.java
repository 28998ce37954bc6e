/**
 * The law of invitations and visas as one question and one answer: facts and a date go in, findings come out. Start at
 * {@link kz.ruqsat.rulebook.Rulebook}.
 *
 * <p>Rules live in {@code rules}, what they list in {@code reference}, what they read in {@code facts}, what they answer in {@code findings}, their
 * words in {@code wording}, forms of numbers in {@code identifiers}. No storage, no message, no clock, no setting may enter.
 */
package kz.ruqsat.rulebook;
