package kz.ruqsat.berkut.verification;

import java.util.List;

/**
 * Whether it is as expected.
 *
 * @param found how many lines fit; in order, how many events were found one after the other
 * @param lines their numbers, at most 100
 * @param says one sentence: what was expected and what was found
 * @param nearest where nothing fits: lines of that kind, in words, at most 10
 */
public record Verdict(boolean holds, int found, List<Long> lines, String says, List<String> nearest) {}
