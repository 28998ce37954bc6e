/**
 * The independent checker: reads everything a stand at rest holds and says which promises do not hold, naming case and record. It shares no code
 * with what it checks.
 */
package kz.ruqsat.checker;
