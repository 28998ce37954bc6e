package kz.ruqsat.berkut.script;

/**
 * The script that a request got, and where it came from.
 *
 * @param script its answers
 * @param source {@code script for <key>}, {@code rule <name>}, {@code magic identifier <end>}, {@code profile seed <n>}, {@code default}
 */
public record Choice(Script script, String source) {}
