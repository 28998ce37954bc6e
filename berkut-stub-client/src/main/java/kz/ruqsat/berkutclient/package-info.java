/**
 * For other people's tests: starts the stub from its jar, writes scripts, sets faults, reads what was sent, and verifies the journal. Needs
 * no broker, no database, no issuer; nothing of Ruqsat is imported.
 */
package kz.ruqsat.berkutclient;
