/**
 * One id that binds a request, its answer, its log lines and its traces, and the headers every answer carries. Knows nothing of bodies or callers.
 */
package kz.ruqsat.web.correlation;
