package kz.ruqsat.monitoring.board;

import io.smallrye.mutiny.Multi;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.sse.OutboundSseEvent;
import jakarta.ws.rs.sse.Sse;
import java.util.Optional;
import java.util.UUID;
import kz.ruqsat.monitoring.board.OpenPage.Told;
import kz.ruqsat.monitoring.stream.StreamSlots;
import kz.ruqsat.monitoring.stream.TokenEnd;
import kz.ruqsat.web.identity.Caller;
import kz.ruqsat.web.identity.Roles;
import kz.ruqsat.web.problem.Refusals;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.ResponseHeader;

/** The stream of an open page, over the same login. A page that comes back says with {@code Last-Event-ID} how far it was. */
@Path("/board/stream")
@RolesAllowed({
    Roles.MONITORING,
    Roles.AUDITOR,
    Roles.MIA_OFFICER,
    Roles.MFA_OFFICER,
    Roles.MISSION_OFFICER,
    Roles.ADMINISTRATOR,
    Roles.SECOND_APPROVER
})
public class StreamResource {

    private static final long RECONNECT_MILLIS = 2_000;
    private static final String POSITION = "[0-9]{1,18}";

    private final BoardFeed feed;
    private final Frames frames;
    private final StreamSlots slots;
    private final Caller caller;
    private final TokenEnd tokenEnd;

    StreamResource(BoardFeed feed, Frames frames, StreamSlots slots, Caller caller, TokenEnd tokenEnd) {
        this.feed = feed;
        this.frames = frames;
        this.slots = slots;
        this.caller = caller;
        this.tokenEnd = tokenEnd;
    }

    @GET
    @Produces(MediaType.SERVER_SENT_EVENTS)
    @ResponseHeader(name = "X-Accel-Buffering", value = "no")
    @Operation(hidden = true)
    public Multi<OutboundSseEvent> stream(
            @QueryParam("view") @DefaultValue("now") String view,
            @QueryParam("after") @DefaultValue("0") String after,
            @HeaderParam("Last-Event-ID") String lastEventId,
            @Context Sse sse) {
        var from = new Viewpoint(frames.tongue().language(), frames.seenBy());
        requireOwn(view);
        boolean whole = view.equals("now");
        Optional<UUID> caseId =
                whole || view.equals(BoardResource.CHANGES) ? Optional.empty() : Optional.of(caseId(view));
        Optional<Long> resumedAfter = Optional.ofNullable(lastEventId).map(StreamResource::position);
        var ends = tokenEnd.ofCaller();
        String subject = caller.subject();
        long base = position(after);
        slots.take(subject);
        return feed.open(from, caseId, whole, ends, base, resumedAfter)
                .map(told -> outbound(told, sse))
                .onTermination()
                .invoke(() -> slots.giveBack(subject));
    }

    /** Those who see no cases are told how many changes there were, and nothing else. */
    private void requireOwn(String view) {
        if (!frames.seesCases() && !view.equals(BoardResource.CHANGES)) {
            throw Refusals.forbidden("The stream of cases is for those who see cases.");
        }
    }

    private static UUID caseId(String view) {
        try {
            return UUID.fromString(view);
        } catch (IllegalArgumentException unknown) {
            throw Refusals.malformed("/view", "unknown-value", "now, changes, or the id of a case.");
        }
    }

    private static long position(String text) {
        if (!text.matches(POSITION)) {
            throw Refusals.malformed("/after", "wrong-format", "The id of an event of this stream.");
        }
        return Long.parseLong(text);
    }

    private static OutboundSseEvent outbound(Told told, Sse sse) {
        return told.name().isEmpty()
                ? sse.newEventBuilder().comment("alive").build()
                : sse.newEventBuilder()
                        .id(Long.toString(told.position()))
                        .name(told.name())
                        .reconnectDelay(RECONNECT_MILLIS)
                        .mediaType(MediaType.TEXT_PLAIN_TYPE)
                        .data(String.class, told.html())
                        .build();
    }
}
