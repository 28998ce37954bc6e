package kz.ruqsat.monitoring.desks;

import com.fasterxml.jackson.databind.JsonNode;
import kz.ruqsat.web.deadletters.Step;
import kz.ruqsat.web.identity.Roles;

/**
 * A step that somebody asks for.
 *
 * @param id of the record: topic, partition and offset
 * @param key of the request; a repeat of it has no further effect
 * @param version number of steps that had been taken when the record was looked at
 * @param body what goes with it: the mended record, or the reason; an empty object for the others
 */
public record Act(Step step, String id, String key, long version, JsonNode body) {

    /** What a step is called in addresses. */
    public static String address(Step step) {
        return switch (step) {
            case REPAIR -> "repairs";
            case DRY_RUN -> "dry-runs";
            case APPROVAL -> "approvals";
            case REDRIVE -> "redrives";
            case SET_ASIDE -> "set-asides";
        };
    }

    /** The role that a step needs, the same in all services. */
    public static String role(Step step) {
        return step == Step.APPROVAL ? Roles.SECOND_APPROVER : Roles.ADMINISTRATOR;
    }

    String address() {
        return address(step);
    }
}
