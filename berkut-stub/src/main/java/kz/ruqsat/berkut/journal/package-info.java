/**
 * The append-only file: one JSON object a line, forced to the disk before anybody is told, replayed at start.
 *
 * <p>Knows lines and bytes, not what they mean. It is the only memory of the process; there is no database.
 */
package kz.ruqsat.berkut.journal;
