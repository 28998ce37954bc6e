package kz.ruqsat.monitoring.duties;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.EnumMap;
import java.util.Map;

/**
 * Owed = received + what is on its way, aside or missing.
 *
 * @param owed stages on the lists
 * @param received those that are here
 * @param open those that are not, by how they stand
 */
public record Sum(long owed, long received, Map<Standing, Long> open) {

    public Sum {
        open = Map.copyOf(open);
    }

    /** What lists and open duties say; received is what is on the lists and not open. */
    static Sum of(long owed, Map<Standing, Long> standings) {
        Map<Standing, Long> open = new EnumMap<>(Standing.class);
        standings.forEach((standing, count) -> {
            if (standing != Standing.RECEIVED) {
                open.put(standing, count);
            }
        });
        return new Sum(
                owed, owed - open.values().stream().mapToLong(Long::longValue).sum(), open);
    }

    Sum plus(Sum other) {
        Map<Standing, Long> both = new EnumMap<>(Standing.class);
        both.putAll(open);
        other.open.forEach((standing, count) -> both.merge(standing, count, Long::sum));
        return new Sum(owed + other.owed, received + other.received, both);
    }

    /** How many stand so. */
    public long count(Standing standing) {
        return open.getOrDefault(standing, 0L);
    }

    /** How many are owed and not here. */
    @JsonProperty
    public long outstanding() {
        return open.values().stream().mapToLong(Long::longValue).sum();
    }

    /** False if more is said to be received than was owed, or the parts are not the whole. */
    @JsonProperty
    public boolean addsUp() {
        return received >= 0 && owed == received + outstanding();
    }
}
