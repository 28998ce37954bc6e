package kz.ruqsat.rulebook.rules;

import kz.ruqsat.businesstime.WorkingCalendar;
import kz.ruqsat.rulebook.reference.ReferenceData;
import kz.ruqsat.rulebook.reference.RuleVersion;

/**
 * What a rule may look up beside the facts.
 *
 * @param text its own text with its parameters
 * @param data reference data of the version that applies
 * @param calendar working calendar of Kazakhstan
 */
public record Law(RuleVersion text, ReferenceData data, WorkingCalendar calendar) {}
