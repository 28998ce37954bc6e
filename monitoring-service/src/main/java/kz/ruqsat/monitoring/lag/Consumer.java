package kz.ruqsat.monitoring.lag;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import kz.ruqsat.businesstime.StatutoryClock;

/**
 * A consumer of the system, and what hangs on it.
 *
 * @param service whose it is
 * @param group name of the consumer group
 * @param topic what it reads
 * @param clocks running terms that cannot be met while it stands still
 * @param why in one sentence
 */
public record Consumer(String service, String group, String topic, List<StatutoryClock> clocks, String why) {

    public Consumer {
        clocks = List.copyOf(clocks);
    }

    /** Every consumer of the system, from {@code consumers.json}. */
    public static List<Consumer> all() {
        try (var in = Consumer.class.getResourceAsStream("consumers.json")) {
            return new ObjectMapper().readValue(in, new TypeReference<List<Consumer>>() {});
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
