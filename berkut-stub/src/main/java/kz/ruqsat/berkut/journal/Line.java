package kz.ruqsat.berkut.journal;

import java.time.Instant;
import kz.ruqsat.berkut.register.Entry;

/**
 * One line of the journal.
 *
 * @param n 1, 2, 3 … without gaps
 * @param at instant of the shared clock
 * @param entry what happened
 */
public record Line(long n, Instant at, Entry entry) {}
