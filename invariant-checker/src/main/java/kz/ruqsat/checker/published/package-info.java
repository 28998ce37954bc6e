/**
 * What was published beforehand, as data of the checker's own: state models with their stages, the working calendar, the clocks. Copied from
 * the pages, not from the code that is checked; a change of the law is made here a second time, and that is the point.
 */
package kz.ruqsat.checker.published;
