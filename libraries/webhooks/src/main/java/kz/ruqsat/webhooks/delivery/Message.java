package kz.ruqsat.webhooks.delivery;

import java.util.UUID;

/**
 * What is sent: the same bytes in each attempt.
 *
 * @param id stays the same however often it is sent
 * @param position place of its stage in the list; empty of a test message
 * @param body JSON, UTF-8
 */
public record Message(UUID id, String position, byte[] body) {}
