package kz.ruqsat.rulebook.assessing;

/**
 * One place where a petition cannot be read.
 *
 * @param pointer JSON pointer into what was read; empty for the whole
 * @param code stable code, as in docs/problems.md
 * @param detail what would be right
 */
public record FormError(String pointer, String code, String detail) {}
