package kz.ruqsat.contracts.visa;

import kz.ruqsat.contracts.CaseId;
import kz.ruqsat.contracts.Event;

/**
 * An application was filed to take the place of this invalid visa. Source: R-022.
 *
 * @param applicationCaseId case of the application
 */
public record InvalidVisaLinked(CaseId applicationCaseId) implements Event {}
