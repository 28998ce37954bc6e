package kz.ruqsat.monitoring.desks;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Context;
import io.vertx.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import kz.ruqsat.contracts.Refusal;
import kz.ruqsat.web.calls.BoundedCalls;
import kz.ruqsat.web.calls.ServiceToken;
import kz.ruqsat.web.deadletters.DeadLetter;
import kz.ruqsat.web.paging.Page;
import kz.ruqsat.web.problem.RefusedException;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/** The desks of all services: those that are configured, and this service's own. */
@ApplicationScoped
public class Desks {

    private static final Logger LOG = Logger.getLogger(Desks.class);

    private final Map<String, Desk> desks = new LinkedHashMap<>();

    /** @param configured each {@code name=address}; one without an address is not asked */
    Desks(
            BoundedCalls calls,
            ServiceToken token,
            ObjectMapper json,
            Instance<Desk> own,
            @ConfigProperty(name = "ruqsat.dead-letters.desks") List<String> configured) {
        DeskAnswers answers = new DeskAnswers(json);
        configured.stream()
                .map(each -> each.strip().split("=", 2))
                .filter(pair -> pair.length == 2 && !pair[1].isBlank())
                .forEach(pair -> desks.put(pair[0], new RemoteDesk(pair[0], pair[1], calls, token, answers)));
        own.forEach(desk -> desks.put(desk.service(), desk));
    }

    /**
     * What one service has; or that it does not say.
     *
     * @param away true if it did not answer: then nobody knows what waits there
     * @param letters empty if it did not answer
     */
    public record OfService(String service, boolean away, Page<DeadLetter> letters) {}

    /** Records in one state, of every service. */
    public Uni<List<OfService>> list(String status) {
        return here(Uni.join()
                .all(desks.values().stream()
                        .map(desk -> listed(desk, status, ""))
                        .toList())
                .andFailFast());
    }

    /** The same of one service, from a place on. */
    public Uni<List<OfService>> list(String status, String service, String cursor) {
        return here(listed(desk(service), status, cursor)).map(List::of);
    }

    private static Uni<OfService> listed(Desk desk, String status, String cursor) {
        return Uni.createFrom()
                .deferred(() -> desk.list(status, cursor))
                .map(letters -> new OfService(desk.service(), false, letters))
                .onFailure(failure -> !isOfTheAsker(failure))
                .recoverWithItem(failure -> away(desk, failure));
    }

    /** True for an address that cannot be, such as a cursor of another list. */
    private static boolean isOfTheAsker(Throwable failure) {
        return failure instanceof RefusedException refused
                && refused.refusal().problem().equals("malformed-request");
    }

    private static OfService away(Desk desk, Throwable failure) {
        LOG.warnf("MONITORING-012 the dead letters of %s cannot be read: %s", desk.service(), failure.getMessage());
        return new OfService(desk.service(), true, new Page<>(List.of(), ""));
    }

    /** One record with what it holds, as this person may see it. */
    public Uni<DeadLetter.Detail> show(String service, Person person, String id) {
        return here(desk(service).show(person, id));
    }

    /** Takes a step in the name of this person. */
    public Uni<Void> take(String service, Person person, Act act) {
        return here(desk(service).take(person, act));
    }

    /** Goes on where it was asked: a call that took too long ends on the thread of a timer, which knows nothing of the request. */
    private static <T> Uni<T> here(Uni<T> answer) {
        Context here = Vertx.currentContext();
        return here == null ? answer : answer.emitOn(task -> here.runOnContext(_ -> task.run()));
    }

    private Desk desk(String service) {
        Desk desk = desks.get(service);
        if (desk == null) {
            throw new RefusedException(Refusal.of("not-found", "There is no such service."));
        }
        return desk;
    }
}
