/** What a check is and what comes of it. */
package kz.ruqsat.checker.check;
