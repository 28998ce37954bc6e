/** The transaction itself: what is loaded, how it is decided in memory, how it is written. Nothing outside casework looks in here. */
package kz.ruqsat.casework.ledger;
