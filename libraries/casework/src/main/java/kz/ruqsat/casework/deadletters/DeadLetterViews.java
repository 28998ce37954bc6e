package kz.ruqsat.casework.deadletters;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import kz.ruqsat.casework.Answer;
import kz.ruqsat.casework.ParkedRecords.Entry;
import kz.ruqsat.casework.ledger.CaseJson;
import kz.ruqsat.contracts.CaseId;
import kz.ruqsat.web.deadletters.Content;
import kz.ruqsat.web.deadletters.DeadLetter;
import kz.ruqsat.web.deadletters.Handling;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** How parked records are shown. */
@Singleton
class DeadLetterViews {

    private final String service;
    private final boolean secondPerson;

    DeadLetterViews(
            @ConfigProperty(name = "quarkus.application.name") String service,
            @ConfigProperty(name = "ruqsat.casework.dead-letters.second-person") boolean secondPerson) {
        this.service = service;
        this.secondPerson = secondPerson;
    }

    /**
     * What came of sending a record.
     *
     * @param result {@code DONE}, or {@code PARKED} if it was in vain
     * @param sentence why it was in vain
     * @param following how many records wait behind it, and follow by themselves
     */
    record Sent(String id, String result, String sentence, long following) {}

    Handling handling(Standing standing) {
        return standing.handling(secondPerson);
    }

    DeadLetter letter(Standing standing) {
        Entry entry = standing.entry();
        Entry present = standing.present();
        Handling handling = handling(standing);
        return new DeadLetter(
                standing.place().toString(),
                service,
                entry.topic(),
                entry.partition(),
                entry.offset(),
                present.caseId().map(CaseId::toString).orElse(""),
                entry.sequence(),
                present.headers().getOrDefault("ce_type", ""),
                entry.status(),
                handling.state(),
                entry.why().name(),
                explanation(standing),
                entry.parkedAt(),
                standing.attempts(),
                standing.behind(),
                standing.version(),
                handling.next());
    }

    DeadLetter.Detail detail(Standing standing) {
        return new DeadLetter.Detail(
                letter(standing),
                content(standing.entry()),
                standing.repaired().map(DeadLetterViews::content),
                secondPerson,
                standing.steps());
    }

    /** The answer to a step: the record as it stands afterwards. */
    Answer answer(Standing standing) {
        return new Answer(200, CaseJson.write(detail(standing)), standing.version(), "");
    }

    Answer sent(Standing standing, String result, String sentence) {
        var sent = new Sent(standing.place().toString(), result, sentence, standing.behind());
        return new Answer(200, CaseJson.write(sent), -1, "");
    }

    private static String explanation(Standing standing) {
        String reason = standing.entry().reason();
        String why = reason.isEmpty() ? "" : Character.toUpperCase(reason.charAt(0)) + reason.substring(1);
        String behind = standing.behind() == 0
                ? ""
                : standing.behind() == 1
                        ? " One record of the case waits behind it."
                        : " " + standing.behind() + " records of the case wait behind it.";
        String stop = why.isEmpty() || why.endsWith(".") ? "" : ".";
        return switch (standing.entry().status()) {
            case "PARKED", "WAITING", "IGNORED" -> why + stop + " " + standing.entry().why().advice() + behind;
            case "SET_ASIDE" -> why + stop + " It was set aside: " + standing.steps().getLast().sentence();
            default -> why + stop + " It was handled since, and nothing is left to do.";
        };
    }

    private static Content content(Entry entry) {
        byte[] bytes = Base64.getDecoder().decode(entry.value());
        Optional<JsonNode> body = json(bytes);
        return new Content(entry.headers(), body, body.isPresent() ? "" : entry.value());
    }

    private static Optional<JsonNode> json(byte[] bytes) {
        try {
            JsonNode body = CaseJson.read(new String(bytes, StandardCharsets.UTF_8), JsonNode.class);
            return List.of(body.isObject(), body.isArray()).contains(true) ? Optional.of(body) : Optional.empty();
        } catch (IllegalStateException noJson) {
            return Optional.empty();
        }
    }
}
