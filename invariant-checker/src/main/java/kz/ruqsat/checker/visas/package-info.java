/** Visas as they were issued: untouched, no wider than agreed, with fingerprints: CHK-19 to CHK-21. */
package kz.ruqsat.checker.visas;
