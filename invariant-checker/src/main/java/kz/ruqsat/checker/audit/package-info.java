/** The audit chain, and that nothing personal is where it must not be: CHK-24, CHK-25. */
package kz.ruqsat.checker.audit;
