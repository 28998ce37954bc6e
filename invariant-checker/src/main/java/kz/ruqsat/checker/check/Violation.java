package kz.ruqsat.checker.check;

/**
 * Something does not hold.
 *
 * @param caseId the case; empty text where it is of none
 * @param record row, record or file it shows in
 * @param what is wrong, in words
 */
public record Violation(String caseId, String record, String what) {}
