package kz.ruqsat.contracts.visa;

import kz.ruqsat.contracts.Event;

/**
 * Who applies for an electronic visa came to a mission before it was issued, so prints may be due there. Source: R-101.
 *
 * @param mission code of the mission, for example {@code EMB-DEL}
 */
public record MissionVisited(String mission) implements Event {}
