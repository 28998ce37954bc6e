package kz.ruqsat.monitoring.board;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import kz.ruqsat.web.deadletters.Content;
import kz.ruqsat.web.deadletters.DeadLetter;

/**
 * One record that a service could not handle: why, what it holds field by field, as it came and as it was mended, who did what, and what may be
 * done next by whoever looks.
 *
 * @param explanation the words of the service, in English
 * @param refused why a form that was sent from here was not taken; empty else
 * @param done what was done just now and what came of it; empty if nothing was
 */
public record DeadLetterPage(
        String service,
        String id,
        String place,
        String type,
        String caseId,
        String caseHref,
        String sequence,
        String state,
        String fault,
        String explanation,
        long attempts,
        String behind,
        Moment parked,
        boolean repaired,
        List<LetterFields.Field> fields,
        List<Complaint> misfits,
        List<LetterSteps.Line> steps,
        List<LetterSteps.Button> buttons,
        List<Complaint> refused,
        String done,
        Draft draft) {

    /**
     * What stands in the inputs.
     *
     * @param open code of the form that is open; empty if none is
     * @param key of the next request
     */
    public record Draft(String open, String key, long version, String headers, String body, String reason) {}

    /** The address of a record; what is done to it is sent to places below. */
    static String address(String service, String id) {
        return Pages.DEAD_LETTERS.path() + "/" + service + "/" + id;
    }

    /** @param done the step that was taken just now, as it is called in addresses; anything else for none */
    static DeadLetterPage of(Frames frames, String service, DeadLetter.Detail detail, String done) {
        Tongue t = frames.tongue();
        DeadLetter letter = detail.letter();
        LetterFields fields = new LetterFields(t, detail.record(), detail.repaired());
        LetterSteps steps = new LetterSteps(t, frames.person(), address(service, letter.id()), detail);
        boolean known = !letter.caseId().isEmpty() && frames.seesCases();
        return new DeadLetterPage(
                service,
                letter.id(),
                letter.topic() + " " + letter.partition() + "/" + letter.offset(),
                letter.type(),
                letter.caseId(),
                known ? TermAddress.ofCase(letter.caseId()) : "",
                letter.sequence() == 0 ? "" : Long.toString(letter.sequence()),
                t.label("letter." + letter.state()),
                t.label("fault." + letter.reason()),
                letter.explanation(),
                letter.attempts(),
                letter.waitingBehind() == 0 ? "" : t.number(letter.waitingBehind()),
                t.moment(letter.parkedAt()),
                detail.repaired().isPresent(),
                fields.fields(),
                fields.misfits(),
                steps.taken(),
                steps.buttons(),
                List.of(),
                steps.done(done),
                draft(detail.repaired().orElse(detail.record()), letter.version()));
    }

    private static Draft draft(Content present, long version) {
        return new Draft(
                "",
                UUID.randomUUID().toString(),
                version,
                present.headers().entrySet().stream()
                        .sorted(Map.Entry.comparingByKey())
                        .map(header -> header.getKey() + ": " + header.getValue())
                        .collect(Collectors.joining("\n")),
                present.body().map(body -> body.toPrettyString()).orElse("{\n}"),
                "");
    }

    /** The same with what was typed, and why it was not taken. */
    DeadLetterPage notTaken(List<Complaint> why, String act, LetterForm typed) {
        Optional<LetterForm> repair = Optional.of(typed).filter(_ -> act.equals("repairs"));
        var inputs = new Draft(
                act,
                draft.key(),
                draft.version(),
                repair.map(LetterForm::headers).orElse(draft.headers()),
                repair.map(LetterForm::body).orElse(draft.body()),
                typed.reason());
        return new DeadLetterPage(
                service,
                id,
                place,
                type,
                caseId,
                caseHref,
                sequence,
                state,
                fault,
                explanation,
                attempts,
                behind,
                parked,
                repaired,
                fields,
                misfits,
                steps,
                buttons,
                why,
                "",
                inputs);
    }
}
