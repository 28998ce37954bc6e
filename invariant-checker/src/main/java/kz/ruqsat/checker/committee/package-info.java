/** What went to the Committee, what came back, and what silence did: CHK-12, CHK-13, CHK-16, CHK-17. */
package kz.ruqsat.checker.committee;
