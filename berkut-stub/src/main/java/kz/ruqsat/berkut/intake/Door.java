package kz.ruqsat.berkut.intake;

import io.vertx.core.http.HttpHeaders;
import io.vertx.core.json.DecodeException;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import io.vertx.ext.web.handler.BodyHandler;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import kz.ruqsat.berkut.choosing.Namespace;
import kz.ruqsat.berkut.choosing.Traits;
import kz.ruqsat.berkut.desk.Desk;
import kz.ruqsat.berkut.faults.Fault;
import kz.ruqsat.berkut.faults.Knock;
import kz.ruqsat.berkut.register.Decided;
import kz.ruqsat.berkut.register.Entry;
import kz.ruqsat.berkut.register.Register;
import kz.ruqsat.web.idempotency.IdempotencyKey;

/** Where every call to Berkut comes in: lets faults strike it, and notes calls that nothing was meant for. */
@Singleton
class Door {

    /** Right behind the limits of the body. */
    private static final int EARLY = Integer.MIN_VALUE + 3;

    private static final Set<Integer> NOTHING_MEANT = Set.of(400, 404, 405, 406, 411, 413, 415, 422, 428);
    private static final String ANY_ID = "[0-9a-fA-F-]{36}";

    private final Desk desk;

    Door(Desk desk) {
        this.desk = desk;
    }

    void install(@Observes Router router) {
        var bodies = BodyHandler.create(false);
        router.route("/berkut/*")
                .order(EARLY)
                .handler(context -> readFirst(context, bodies))
                .handler(this::open);
    }

    /** A body that is empty is left alone: who reads it later would wait for it. */
    private static void readFirst(RoutingContext context, BodyHandler bodies) {
        if (hasBody(context)) {
            bodies.handle(context);
        } else {
            context.next();
        }
    }

    private static boolean hasBody(RoutingContext context) {
        var length = context.request().getHeader(HttpHeaders.CONTENT_LENGTH);
        return length != null && !length.equals("0");
    }

    /** A call before it is understood; what it does not tell is empty. */
    private record Caller(String namespace, String requestId, String caseReference, Traits traits) {

        static Caller of(RoutingContext context) {
            var request = context.request();
            var body = hasBody(context) ? json(context) : new JsonObject();
            var namespace = request.getHeader(ApprovalRequestsResource.NAMESPACE);
            var key = request.getHeader(IdempotencyKey.HEADER);
            var id = key == null ? tail(request.path()) : key;
            return new Caller(
                    fitting(namespace, Namespace.NAME),
                    fitting(id, ANY_ID),
                    fitting(text(body, "caseReference"), ApprovalRequest.REFERENCE),
                    traits(body));
        }

        private static JsonObject json(RoutingContext context) {
            try {
                var body = context.body().asJsonObject();
                return body == null ? new JsonObject() : body;
            } catch (DecodeException | ClassCastException _) {
                return new JsonObject();
            }
        }

        private static String text(JsonObject json, String name) {
            return json.getValue(name) instanceof String text ? text : "";
        }

        private static Traits traits(JsonObject body) {
            var person = body.getValue("person") instanceof JsonObject given ? given : new JsonObject();
            return new Traits("", "", "", 0, "", text(person, "documentNumber"));
        }

        private static String tail(String path) {
            return path.substring(path.lastIndexOf('/') + 1);
        }

        private static String fitting(String text, String form) {
            return text != null && text.matches(form) ? text : "";
        }
    }

    private void open(RoutingContext context) {
        context.addEndHandler(_ -> noteIfStray(context));
        if (desk.standing().faults() == 0) {
            context.next();
            return;
        }
        var caller = Caller.of(context);
        var wall = Instant.ofEpochMilli(System.currentTimeMillis()); // faults may end by real time
        desk.ask((register, now) -> strike(register, knock(register, caller, context), now, wall))
                .whenComplete((fault, closed) -> {
                    if (closed != null) {
                        context.fail(closed);
                    } else {
                        fault.ifPresentOrElse(each -> new Striking(context, each).strike(), context::next);
                    }
                });
    }

    private static Knock knock(Register register, Caller caller, RoutingContext context) {
        var file = caller.requestId().isEmpty()
                ? Optional.<kz.ruqsat.berkut.register.RequestFile>empty()
                : register.requests().named(caller.requestId()).stream().findFirst();
        var namespace = file.map(each -> each.namespace())
                .orElseGet(() ->
                        register.choosing().namespaceOf(caller.namespace(), caller.caseReference(), caller.traits()));
        return new Knock(
                namespace,
                context.request().method().name(),
                context.request().path(),
                caller.requestId(),
                file.map(each -> each.accepted().caseReference()).orElse(caller.caseReference()));
    }

    private static Decided<Optional<Fault>> strike(Register register, Knock knock, Instant now, Instant wall) {
        return register.faults()
                .strike(knock, now, wall)
                .map(fault -> Decided.that(
                        new Entry.FaultStruck(
                                fault.number(),
                                fault.kind(),
                                knock.namespace(),
                                knock.method(),
                                knock.path(),
                                knock.requestId(),
                                knock.caseReference()),
                        Optional.of(fault)))
                .orElseGet(() -> Decided.nothing(Optional.empty()));
    }

    private void noteIfStray(RoutingContext context) {
        int status = context.response().getStatusCode();
        boolean struck = context.get(Striking.STRUCK) != null;
        if (struck || !NOTHING_MEANT.contains(status)) {
            return;
        }
        var caller = Caller.of(context);
        var type = context.response().headers().get(HttpHeaders.CONTENT_TYPE);
        var why = status == 404 ? "nothing is there" : "answered as " + (type == null ? "an error" : "a problem");
        desk.ask((register, _) -> Decided.that(
                new Entry.Unmatched(
                        register.choosing().namespaceOf(caller.namespace(), caller.caseReference(), caller.traits()),
                        context.request().method().name(),
                        known(context.request().path()),
                        caller.requestId(),
                        caller.caseReference(),
                        status,
                        why),
                null));
    }

    /** An address may hold anything, also what must not stand in a journal. */
    private static String known(String path) {
        return path.matches("/berkut/v1/(keys|approval-requests(/" + ANY_ID + ")?)") ? path : "/berkut/…";
    }
}
