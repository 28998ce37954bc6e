/**
 * Stages as they arrive, over server-sent events. The id of an event is its position in the log of stages, the same on every replica, so a
 * client goes on anywhere with {@code Last-Event-ID}. A client that does not keep up is cut off and resumes (P-L4).
 */
package kz.ruqsat.monitoring.stream;
