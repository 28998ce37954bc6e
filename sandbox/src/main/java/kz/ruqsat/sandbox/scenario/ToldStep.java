package kz.ruqsat.sandbox.scenario;

import java.time.Instant;

/**
 * A step as it went.
 *
 * @param at on the stand's clock
 * @param sentence who did what
 * @param result what came of it; empty if nothing need be said
 * @param isWell whether it came out as told
 */
public record ToldStep(Instant at, String sentence, String result, boolean isWell) {}
