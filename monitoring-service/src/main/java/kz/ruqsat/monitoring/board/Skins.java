package kz.ruqsat.monitoring.board;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.RequestScoped;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Supplier;
import kz.ruqsat.contracts.Refusal;
import kz.ruqsat.monitoring.reads.Reads;
import kz.ruqsat.web.problem.ProblemType;
import kz.ruqsat.web.problem.RefusedException;
import org.jboss.logging.Logger;

/** One content, two skins: a page, or the same as data. */
@RequestScoped
class Skins {

    private static final Logger LOG = Logger.getLogger(Skins.class);

    private static final String NEWEST = "select coalesce(max(position), 0) as newest from stages";

    private final Frames frames;
    private final Reads reads;

    Skins(Frames frames, Reads reads) {
        this.frames = frames;
        this.reads = reads;
    }

    /**
     * What a page is.
     *
     * @param page code in the navigation; empty if it is not there
     * @param view what its stream tells: {@code now}, {@code changes}, or the id of a case
     */
    record Header(String page, String title, String view) {}

    @CheckedTemplate(basePath = "board")
    static class Templates {
        private Templates() {}

        static native TemplateInstance error(Frame frame, String reason);
    }

    /** Answers with what was read. A refusal is a page, too, for people; programs get the problem. */
    <T> Uni<Response> answer(Header header, Supplier<Uni<T>> content, BiFunction<Frame, T, TemplateInstance> skin) {
        return answer(header, content, _ -> Optional.empty(), skin);
    }

    /** The same, but people are led on where there is a better page for them. */
    <T> Uni<Response> answer(
            Header header,
            Supplier<Uni<T>> content,
            Function<T, Optional<String>> onwards,
            BiFunction<Frame, T, TemplateInstance> skin) {
        Uni<T> read = Uni.createFrom().deferred(content::get);
        if (frames.asData()) {
            return read.map(data -> Response.ok(data, MediaType.APPLICATION_JSON_TYPE)
                    .header(HttpHeaders.VARY, HttpHeaders.ACCEPT)
                    .build());
        }
        return frame(header)
                .chain(frame -> page(
                        frame,
                        read.chain(data -> onwards.apply(data)
                                .map(Skins::seeOther)
                                .orElseGet(() -> html(frame, 200, skin.apply(frame, data))))));
    }

    /**
     * The answer to a form: on to where it leads, or the page again with why it was not taken, under the status of the refusal. Programs get the
     * problem.
     *
     * @param act what the form asks for
     * @param onwards where to, once it is done; read by GET, so that loading again does nothing twice
     * @param again the page with why it was not taken
     */
    <T> Uni<Response> taken(
            Header header,
            Supplier<Uni<Void>> act,
            String onwards,
            Function<Refusal, Uni<T>> again,
            BiFunction<Frame, T, TemplateInstance> skin) {
        Uni<Response> done = Uni.createFrom().deferred(act::get).chain(() -> seeOther(onwards));
        if (frames.asData()) {
            return done;
        }
        return frame(header)
                .chain(frame ->
                        page(frame, done.onFailure(RefusedException.class).recoverWithUni(failure -> {
                            Refusal refusal = ((RefusedException) failure).refusal();
                            int status = ProblemType.named(refusal.problem()).status();
                            return again.apply(refusal).chain(data -> html(frame, status, skin.apply(frame, data)));
                        })));
    }

    private Uni<Frame> frame(Header header) {
        return reads.one(NEWEST, row -> row.getLong("newest"))
                .map(position -> frames.of(header, position))
                .onFailure()
                .recoverWithItem(_ -> frames.of(header, 0));
    }

    private static Uni<Response> seeOther(String address) {
        return Uni.createFrom().item(Response.seeOther(URI.create(address)).build());
    }

    private Uni<Response> page(Frame frame, Uni<Response> page) {
        return page.onFailure(RefusedException.class)
                .recoverWithUni(refused -> refused(frame, ((RefusedException) refused).refusal()))
                .onFailure()
                .recoverWithUni(away -> away(frame, away));
    }

    private Uni<Response> away(Frame frame, Throwable away) {
        LOG.warnf("MONITORING-006 a page could not be read: %s", away.getClass());
        return html(frame, 503, Templates.error(frame, frame.t().label("unavailable")));
    }

    private Uni<Response> refused(Frame frame, Refusal refusal) {
        if (refusal.problem().equals("not-found")) {
            return html(frame, 404, Templates.error(frame, frame.t().label("notFoundPage")));
        }
        int status = ProblemType.named(refusal.problem()).status();
        if (refusal.errors().isEmpty()) {
            return html(frame, status, Templates.error(frame, frame.t().label("problem." + refusal.problem())));
        }
        String what = refusal.errors().getFirst().pointer();
        return html(frame, status, Templates.error(frame, frame.t().say("badAddress", "detail", what)));
    }

    private Uni<Response> html(Frame frame, int status, TemplateInstance page) {
        return page.createUni()
                .map(html -> Response.status(status)
                        .entity(html)
                        .type(MediaType.TEXT_HTML_TYPE.withCharset("UTF-8"))
                        .cookie(frames.cookies())
                        .header(
                                HttpHeaders.CONTENT_LANGUAGE,
                                frame.t().language().code())
                        .header(HttpHeaders.VARY, HttpHeaders.ACCEPT)
                        .build());
    }
}
