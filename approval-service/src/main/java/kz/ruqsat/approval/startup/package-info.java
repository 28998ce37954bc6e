/** Wiring: the state table and the pinned keys as beans. No rule and no message is known here. */
package kz.ruqsat.approval.startup;
