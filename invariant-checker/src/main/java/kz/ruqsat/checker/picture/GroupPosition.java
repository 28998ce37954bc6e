package kz.ruqsat.checker.picture;

/**
 * How far a consumer group has read a partition.
 *
 * @param committed first offset it has not taken
 * @param end first offset that is not there yet
 */
public record GroupPosition(String group, String topic, int partition, long committed, long end) {}
