package kz.ruqsat.monitoring.board;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.CookieParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.NewCookie;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.sse.OutboundSseEvent;
import jakarta.ws.rs.sse.Sse;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kz.ruqsat.monitoring.stream.StreamSlots;
import kz.ruqsat.monitoring.stream.TokenEnd;
import kz.ruqsat.standclock.ClockOfService;
import kz.ruqsat.web.identity.Caller;
import kz.ruqsat.web.identity.Roles;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.ResponseHeader;

/** The page and its stream, behind the login. */
@Path("/board")
@RolesAllowed({Roles.MONITORING, Roles.AUDITOR, Roles.MIA_OFFICER, Roles.MFA_OFFICER, Roles.MISSION_OFFICER})
public class BoardResource {

    private static final String COOKIE = "board-language";
    private static final long RECONNECT_MILLIS = 2_000;

    private final BoardFeed feed;
    private final Words words;
    private final StreamSlots slots;
    private final Caller caller;
    private final TokenEnd tokenEnd;
    private final ClockOfService clock;

    BoardResource(
            BoardFeed feed, Words words, StreamSlots slots, Caller caller, TokenEnd tokenEnd, ClockOfService clock) {
        this.feed = feed;
        this.words = words;
        this.slots = slots;
        this.caller = caller;
        this.tokenEnd = tokenEnd;
        this.clock = clock;
    }

    /** Templates, checked when the service is built. */
    @CheckedTemplate(basePath = "")
    static class Templates {
        private Templates() {}

        static native TemplateInstance board(Frame frame);
    }

    /**
     * What the page is filled with before the first snapshot.
     *
     * @param words labels of the page in its language
     * @param whose whose cases are shown; empty for all
     * @param virtual label of the virtual clock; empty on the system's clock
     */
    public record Frame(
            Language language,
            List<Language> languages,
            Map<String, String> words,
            String title,
            String live,
            String loading,
            String disconnected,
            String error,
            String whose,
            String virtual,
            String glossary) {}

    @GET
    @Produces(MediaType.TEXT_HTML)
    @Operation(hidden = true)
    public Uni<Response> page(
            @QueryParam("lang") String asked, @CookieParam(COOKIE) String chosen, @Context HttpHeaders headers) {
        Language language = Language.of(asked, chosen, headers.getAcceptableLanguages());
        var cookie = new NewCookie.Builder(COOKIE)
                .value(language.code())
                .path("/board")
                .httpOnly(true)
                .sameSite(NewCookie.SameSite.STRICT)
                .build();
        return Templates.board(frame(language))
                .createUni()
                .map(html -> Response.ok(html)
                        .cookie(cookie)
                        .header(HttpHeaders.CONTENT_LANGUAGE, language.code())
                        .build());
    }

    private Frame frame(Language language) {
        return new Frame(
                language,
                List.of(Language.KK, Language.RU, Language.EN),
                words.labels(language),
                words.board("NAV_NOW", language),
                words.board("LIVE", language),
                words.board("LOADING", language),
                words.board("DISCONNECTED", language),
                words.board("ERROR", language),
                seenBy().map(body -> words.label("own", language, body)).orElse(""),
                clock.isVirtual() ? words.board("VIRTUAL_CLOCK", language) : "",
                words.glossaryVersion());
    }

    @GET
    @Path("stream")
    @Produces(MediaType.SERVER_SENT_EVENTS)
    @ResponseHeader(name = "X-Accel-Buffering", value = "no")
    @Operation(hidden = true)
    public Multi<OutboundSseEvent> stream(@QueryParam("lang") String asked, @Context Sse sse) {
        var from = new Viewpoint(Language.of(asked, null, List.of()), seenBy());
        String subject = caller.subject();
        var ends = tokenEnd.ofCaller();
        slots.take(subject);
        return feed.open(from, ends)
                .map(text -> outbound(text, sse))
                .onTermination()
                .invoke(() -> slots.giveBack(subject));
    }

    private static OutboundSseEvent outbound(String text, Sse sse) {
        return text.isEmpty()
                ? sse.newEventBuilder().comment("alive").build()
                : sse.newEventBuilder()
                        .name("snapshot")
                        .reconnectDelay(RECONNECT_MILLIS)
                        .mediaType(MediaType.TEXT_PLAIN_TYPE)
                        .data(String.class, text)
                        .build();
    }

    private Optional<String> seenBy() {
        boolean all = caller.has(Roles.MONITORING) || caller.has(Roles.AUDITOR);
        return all ? Optional.empty() : Optional.of(caller.requiredBody());
    }
}
