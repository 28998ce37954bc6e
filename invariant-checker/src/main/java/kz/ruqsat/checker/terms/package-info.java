/** Terms, computed a second time, and that each of them fires once: CHK-14, CHK-15. */
package kz.ruqsat.checker.terms;
