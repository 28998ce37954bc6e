package kz.ruqsat.casework;

import java.util.Map;

/**
 * A record as it came from a topic.
 *
 * @param consumer name of the consumer, which is the name of the service
 * @param topic wire name of the topic
 * @param partition where it stood
 * @param offset where it stood
 * @param headers its headers as they came
 * @param value its bytes as they came; empty if it had none
 */
public record Delivery(
        String consumer, String topic, int partition, long offset, Map<String, String> headers, byte[] value) {

    public Delivery {
        headers = Map.copyOf(headers);
    }
}
