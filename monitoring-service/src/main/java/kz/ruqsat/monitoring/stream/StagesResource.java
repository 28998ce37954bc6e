package kz.ruqsat.monitoring.stream;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.sse.OutboundSseEvent;
import jakarta.ws.rs.sse.Sse;
import kz.ruqsat.web.identity.Caller;
import kz.ruqsat.web.identity.Roles;
import kz.ruqsat.web.problem.Refusals;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseHeader;

/** Stages as they are entered. */
@Path("/api/v1/stages")
@RolesAllowed({Roles.MONITORING, Roles.AUDITOR})
@Tag(name = "Stages", description = "Every stage as it is entered, over server-sent events")
public class StagesResource {

    private static final long RECONNECT_MILLIS = 1_000;

    private final StageHub hub;
    private final StageLog log;
    private final StreamSlots slots;
    private final Caller caller;
    private final TokenEnd tokenEnd;

    StagesResource(StageHub hub, StageLog log, StreamSlots slots, Caller caller, TokenEnd tokenEnd) {
        this.hub = hub;
        this.log = log;
        this.slots = slots;
        this.caller = caller;
        this.tokenEnd = tokenEnd;
    }

    @GET
    @Produces(MediaType.SERVER_SENT_EVENTS)
    @ResponseHeader(name = "X-Accel-Buffering", value = "no")
    @Operation(
            summary = "Stages from now on, or with Last-Event-ID from there on",
            description =
                    "The id of an event is its position, data is the stage as JSON; a comment each 15 s is a sign of life. "
                            + "A client that lets 256 events wait is cut off and resumes by id; so does one whose token has ended.")
    public Multi<OutboundSseEvent> stream(@HeaderParam("Last-Event-ID") String lastEventId, @Context Sse sse) {
        Uni<Long> from = from(lastEventId);
        String subject = caller.subject();
        var ends = tokenEnd.ofCaller();
        slots.take(subject);
        var opening = sse.newEventBuilder()
                .reconnectDelay(RECONNECT_MILLIS)
                .comment("stages")
                .build();
        return Multi.createBy()
                .concatenating()
                .streams(
                        Multi.createFrom().item(opening),
                        from.onItem()
                                .transformToMulti(position -> hub.after(position, ends))
                                .map(event -> outbound(event, sse)))
                .onTermination()
                .invoke(() -> slots.giveBack(subject));
    }

    private Uni<Long> from(String lastEventId) {
        if (lastEventId == null || lastEventId.isBlank()) {
            return log.newest();
        }
        if (!lastEventId.matches("[0-9]{1,18}")) {
            throw Refusals.malformed("Last-Event-ID", "wrong-format", "The id of an event of this stream.");
        }
        return Uni.createFrom().item(Long.parseLong(lastEventId));
    }

    private static OutboundSseEvent outbound(StreamEvent event, Sse sse) {
        return event.isHeartbeat()
                ? sse.newEventBuilder().comment("alive").build()
                : sse.newEventBuilder()
                        .id(Long.toString(event.position()))
                        .name("stage")
                        .mediaType(MediaType.TEXT_PLAIN_TYPE)
                        .data(String.class, event.data())
                        .build();
    }
}
