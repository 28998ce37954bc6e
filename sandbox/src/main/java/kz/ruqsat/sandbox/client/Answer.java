package kz.ruqsat.sandbox.client;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * What a service answered.
 *
 * @param body its JSON; a missing node where there was none
 * @param etag version of what was read or changed, as it goes into {@code If-Match}; empty where it has none
 * @param location path of what was created; empty where nothing was
 */
public record Answer(JsonNode body, String etag, String location) {}
