package kz.ruqsat.monitoring.parking;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import kz.ruqsat.monitoring.desks.Act;
import kz.ruqsat.monitoring.desks.Desk;
import kz.ruqsat.monitoring.desks.Person;
import kz.ruqsat.monitoring.parking.LetterDesk.Asked;
import kz.ruqsat.monitoring.stages.Place;
import kz.ruqsat.monitoring.stages.Sending;
import kz.ruqsat.web.deadletters.DeadLetter;
import kz.ruqsat.web.deadletters.RepairForm;
import kz.ruqsat.web.paging.Page;
import kz.ruqsat.web.paging.PageRequest;
import kz.ruqsat.web.problem.Refusals;

/** This service's own desk among those of all, without the way over HTTP; rights and names are the same as over it. */
@ApplicationScoped
class OwnDesk implements Desk {

    private final LetterDesk desk;
    private final ObjectMapper json;

    OwnDesk(LetterDesk desk, ObjectMapper json) {
        this.desk = desk;
        this.json = json;
    }

    @Override
    public String service() {
        return "monitoring-service";
    }

    @Override
    public Uni<Page<DeadLetter>> list(String status, String cursor) {
        return desk.list(status, PageRequest.of(Integer.toString(PAGE), cursor, LetterDesk.SORTED_BY));
    }

    @Override
    public Uni<DeadLetter.Detail> show(Person person, String id) {
        return desk.show(LetterDesk.place(id));
    }

    @Override
    public Uni<Void> take(Person person, Act act) {
        if (!person.has(Act.role(act.step()))) {
            throw Refusals.forbidden("The token is valid, and its roles do not cover this operation.");
        }
        Place place = LetterDesk.place(act.id());
        Asked asked = asked(person, act);
        Uni<?> taken = switch (act.step()) {
            case REPAIR -> desk.repair(place, asked, repair(act));
            case DRY_RUN -> desk.dryRun(place, asked);
            case APPROVAL -> desk.approve(place, asked);
            case REDRIVE -> desk.redrive(place, asked);
            case SET_ASIDE ->
                desk.setAside(place, asked, act.body().path("reason").asText());
        };
        return taken.replaceWithVoid();
    }

    private RepairForm repair(Act act) {
        try {
            return json.treeToValue(act.body(), RepairForm.class);
        } catch (JsonProcessingException unfit) {
            throw Refusals.malformed("/body", "wrong-format", "Headers by name, and the whole body.");
        }
    }

    /** A key belongs to one person and one step of one record. */
    private static Asked asked(Person person, Act act) {
        String address = "POST /api/v1/dead-letters/" + act.id() + "/" + Act.address(act.step());
        String key = person.subject() + " " + address + " " + act.key();
        return new Asked(new Sending(person.subject(), key, hash(address + "\n" + act.body())), act.version());
    }

    private static String hash(String text) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("Every Java platform has SHA-256", impossible);
        }
    }
}
