package kz.ruqsat.registers.faults;

/**
 * A fault that was set, and how far it has got.
 *
 * @param id to delete it by
 * @param met look-ups that came by while it held
 * @param hit those of them that felt it
 */
public record FaultView(long id, Fault fault, long met, long hit) {}
