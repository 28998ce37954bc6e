package kz.ruqsat.monitoring.stages;

import java.util.Map;

/**
 * A record as it came.
 *
 * @param place where it lies
 * @param key empty if it has none
 * @param headers as UTF-8 text
 * @param value the bytes; empty if it has none
 */
public record Received(Place place, String key, Map<String, String> headers, byte[] value) {

    public Received {
        headers = Map.copyOf(headers);
    }
}
