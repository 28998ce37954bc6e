package kz.ruqsat.casework;

/**
 * An outside call that a case owes. It is kept with the case, tried until it succeeds or the case calls it off, and never made inside a
 * transaction. A case has at most one errand of a kind.
 *
 * @param kind name of the {@link ErrandRunner} that does it
 * @param payload what the runner needs to know, as JSON text; no personal data
 */
public record Errand(String kind, String payload) {}
