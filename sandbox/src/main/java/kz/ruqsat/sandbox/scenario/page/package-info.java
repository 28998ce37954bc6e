/**
 * Scenarios as pages: the story, each case's timeline as a drawing and as a list, and its records. Plain HTML and SVG made here, nothing from elsewhere and no
 * script, so that a page can be kept or sent as it is.
 */
package kz.ruqsat.sandbox.scenario.page;
