package kz.ruqsat.rulebook.registers;

import java.util.List;

/**
 * One question to a state system.
 *
 * @param system its code
 * @param key by which it is asked; personal data
 * @param keep JSON pointers of what is kept of the record
 */
public record LookUp(String system, String key, List<String> keep) {
    public LookUp {
        keep = List.copyOf(keep);
    }

    /** The key is personal data: never printed. */
    @Override
    public String toString() {
        return "LookUp[" + system + "]";
    }
}
