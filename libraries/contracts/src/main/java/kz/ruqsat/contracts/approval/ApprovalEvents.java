package kz.ruqsat.contracts.approval;

import java.util.List;
import kz.ruqsat.contracts.Event;
import kz.ruqsat.contracts.EventKind;
import kz.ruqsat.contracts.Topic;

/** What approval-service tells the others. Key is the case that asked for approval. */
public final class ApprovalEvents {

    /** In the order of the procedure. */
    public static final List<EventKind> ALL = List.of(
            kind("approval-request-created", ApprovalRequestCreated.class),
            kind("review-started", ReviewStarted.class),
            kind("review-extended", ReviewExtended.class),
            kind("review-overdue", ReviewOverdue.class),
            kind("review-answered", ReviewAnswered.class),
            kind("approval-request-cancelled", ApprovalRequestCancelled.class),
            kind("contradiction-recorded", ContradictionRecorded.class));

    private ApprovalEvents() {}

    private static EventKind kind(String name, Class<? extends Event> body) {
        return new EventKind("kz.ruqsat.approval." + name + ".v1", Topic.APPROVAL_EVENTS, body);
    }
}
