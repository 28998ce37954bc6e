/** Reads a stand without touching it: databases in one snapshot each, topics from their beginning, journals as files. */
package kz.ruqsat.checker.reading;
