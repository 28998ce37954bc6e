/**
 * What the rulebook answers: checks with their outcome, and findings that name rule, text, source, confidence and ground and explain
 * themselves in three languages. Plain records that can be stored as JSON; no logic of any rule.
 */
package kz.ruqsat.rulebook.findings;
