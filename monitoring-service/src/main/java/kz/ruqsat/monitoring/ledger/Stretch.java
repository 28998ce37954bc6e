package kz.ruqsat.monitoring.ledger;

/**
 * Where a case stands between two stages, as far as it decides whose time that is.
 *
 * @param service {@code S1}, {@code S2} or {@code S3}
 * @param state state of the case in that time
 * @param stage code of the stage that it begins with
 * @param reporterKind kind of the body in charge
 * @param reporter code of that body
 */
public record Stretch(String service, String state, String stage, String reporterKind, String reporter) {}
