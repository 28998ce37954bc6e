package kz.ruqsat.monitoring.board;

import java.util.Collections;
import java.util.List;
import java.util.Set;
import kz.ruqsat.web.identity.Roles;

/** The pages of the navigation, in its order. */
enum Pages {
    NOW("/board"),
    TERMS("/board/terms"),
    CALENDAR("/board/calendar"),
    FLOW("/board/flow"),
    LEDGER("/board/ledger"),
    ALARMS("/board/alarms"),
    GAPS("/board/gaps"),
    DEAD_LETTERS("/board/dead-letters");

    private final String path;

    Pages(String path) {
        this.path = path;
    }

    /** True if somebody with these roles may open it. */
    boolean isFor(Set<String> roles) {
        return switch (this) {
            case GAPS -> !Collections.disjoint(roles, List.of(Roles.MONITORING, Roles.AUDITOR, Roles.ADMINISTRATOR));
            case DEAD_LETTERS ->
                !Collections.disjoint(
                        roles, List.of(Roles.MONITORING, Roles.AUDITOR, Roles.ADMINISTRATOR, Roles.SECOND_APPROVER));
            default ->
                !Collections.disjoint(
                        roles,
                        List.of(
                                Roles.MONITORING,
                                Roles.AUDITOR,
                                Roles.MIA_OFFICER,
                                Roles.MFA_OFFICER,
                                Roles.MISSION_OFFICER));
        };
    }

    String path() {
        return path;
    }

    String title(Tongue t) {
        return this == ALARMS ? t.label("alarms") : t.board("NAV_" + name());
    }

    Frame.Link link(Tongue t, String current) {
        return new Frame.Link(name(), title(t), path, name().equals(current));
    }
}
