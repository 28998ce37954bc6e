package kz.ruqsat.standclock;

import io.quarkus.arc.All;
import io.quarkus.vertx.http.ManagementInterface;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Handler;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import io.vertx.ext.web.handler.BodyHandler;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.InstantSource;
import java.time.format.DateTimeParseException;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import kz.ruqsat.businesstime.VirtualClock;

/** {@code /sandbox/clock} on the management port: the step of a time keeper, and whether this process is at rest. Sandbox only. */
@Singleton
public class ClockRoutes {

    private static final int LONGEST_BODY = 256;

    private final String bootId = UUID.randomUUID().toString();
    private final InstantSource clock;
    private final List<Participant> participants;

    ClockRoutes(InstantSource clock, @All List<Participant> participants) {
        this.clock = clock;
        this.participants = participants;
    }

    void register(@Observes ManagementInterface management) {
        if (clock instanceof VirtualClock virtual) {
            Router router = management.router();
            router.get("/sandbox/clock").handler(this::describe);
            router.post("/sandbox/clock")
                    .handler(BodyHandler.create(false))
                    .handler(ClockRoutes::refuseLongBody)
                    .handler(step(virtual));
        }
    }

    // Not the body handler's own limit: the management port has read the body before us, and then that limit is not
    // looked at.
    private static void refuseLongBody(RoutingContext request) {
        if (request.body().length() > LONGEST_BODY) {
            answer(
                    request,
                    413,
                    new JsonObject().put("detail", "the body is {\"now\": an instant in UTC} and no more"));
        } else {
            request.next();
        }
    }

    private Handler<RoutingContext> step(VirtualClock virtual) {
        return request -> {
            try {
                Instant now = Instant.parse(request.body().asJsonObject().getString("now"));
                virtual.advanceTo(now);
                participants.forEach(p -> p.clockAdvanced(now));
                answer(
                        request,
                        200,
                        new JsonObject().put("now", virtual.instant().toString()));
            } catch (DateTimeParseException
                    | NullPointerException
                    | ClassCastException
                    | io.vertx.core.json.DecodeException e) {
                answer(request, 400, new JsonObject().put("detail", "the body is {\"now\": an instant in UTC}"));
            } catch (IllegalArgumentException backwards) {
                answer(request, 409, new JsonObject().put("detail", backwards.getMessage()));
            }
        };
    }

    private void describe(RoutingContext request) {
        Uni<List<Activity>> all = participants.isEmpty()
                ? Uni.createFrom().item(List.of())
                : Uni.join()
                        .all(participants.stream().map(Participant::activity).toList())
                        .andFailFast();
        all.subscribe()
                .with(
                        activities -> answer(request, 200, describe(activities)),
                        failure -> answer(
                                request, 503, new JsonObject().put("detail", String.valueOf(failure.getMessage()))));
    }

    private JsonObject describe(List<Activity> activities) {
        JsonObject groups = new JsonObject();
        activities.forEach(a -> a.groups().forEach((group, topics) -> groups.put(group, new JsonArray(topics))));
        return new JsonObject()
                .put("now", clock.instant().toString())
                .put("bootId", bootId)
                .put("moves", activities.stream().mapToLong(Activity::moves).sum())
                .put("idle", activities.stream().allMatch(Activity::idle))
                .put(
                        "waiting",
                        new JsonArray(activities.stream()
                                .flatMap(a -> a.waiting().stream())
                                .toList()))
                .put(
                        "nextDue",
                        activities.stream()
                                .flatMap(a -> a.nextDue().stream())
                                .min(Comparator.naturalOrder())
                                .map(Instant::toString)
                                .orElse(null))
                .put("groups", groups);
    }

    private static void answer(RoutingContext request, int status, JsonObject body) {
        request.response()
                .setStatusCode(status)
                .putHeader("content-type", "application/json")
                .end(body.encode());
    }
}
