/**
 * The stories of {@code ./ruqsat demo}: cases told as steps on the virtual clock, each with what must come of it, played over the
 * REST APIs alone, printed as timelines and written as a report. A story says when who does what; how services are called is the
 * clients' matter, and when time may move is the time keeper's.
 */
package kz.ruqsat.sandbox.demo;
