package kz.ruqsat.approval.request;

/**
 * Where a record stands on the reply topic; gets exactly one disposition.
 *
 * @param topic wire name of the topic
 * @param partition from 0
 * @param offset from 0
 */
public record RecordPosition(String topic, int partition, long offset) {}
