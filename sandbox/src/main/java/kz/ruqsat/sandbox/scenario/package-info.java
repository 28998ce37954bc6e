/**
 * Scenarios: YAML files that tell a case as steps on the virtual clock, with what must come of it; played over the REST APIs alone, printed as
 * timelines and written as a report. A scenario says when who does what; when time may move is the time keeper's matter. The language is described in
 * {@code docs/scenarios.md}.
 */
package kz.ruqsat.sandbox.scenario;
