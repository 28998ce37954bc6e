package kz.ruqsat.casework.deadletters;

import jakarta.inject.Singleton;
import java.util.Base64;
import kz.ruqsat.casework.Answer;
import kz.ruqsat.casework.ParkedRecords.Entry;
import kz.ruqsat.casework.ledger.CaseJson;
import kz.ruqsat.contracts.CaseId;
import kz.ruqsat.web.deadletters.Content;
import kz.ruqsat.web.deadletters.DeadLetter;
import kz.ruqsat.web.deadletters.Handling;
import kz.ruqsat.web.deadletters.Sent;
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
        String advice = switch (standing.entry().status()) {
            case "PARKED", "WAITING", "IGNORED" -> standing.entry().why().advice();
            case "SET_ASIDE" ->
                "It was set aside: " + standing.steps().getLast().sentence();
            default -> "It was handled since, and nothing is left to do.";
        };
        return DeadLetter.explanation(standing.entry().reason(), advice, standing.behind());
    }

    private static Content content(Entry entry) {
        return Content.of(entry.headers(), Base64.getDecoder().decode(entry.value()));
    }
}
