/**
 * Making the read models anew from the topic while they serve: a replay fills a second set of tables through the very code that fills the first, case by case both are compared, and the second takes the first's
 * place in one transaction. The log of stages is never replaced.
 */
package kz.ruqsat.monitoring.rebuilding;
