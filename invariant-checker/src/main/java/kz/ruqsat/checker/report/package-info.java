/** What came of all checks, for people and for programs. */
package kz.ruqsat.checker.report;
