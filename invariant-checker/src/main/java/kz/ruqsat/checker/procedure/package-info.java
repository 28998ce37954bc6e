/** The procedure as published: stages, states, approval before agreement, checks before approval: CHK-07 to CHK-11, CHK-18, CHK-22. */
package kz.ruqsat.checker.procedure;
