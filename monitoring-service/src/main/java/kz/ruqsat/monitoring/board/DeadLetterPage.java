package kz.ruqsat.monitoring.board;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import kz.ruqsat.web.deadletters.Content;
import kz.ruqsat.web.deadletters.DeadLetter;
import kz.ruqsat.web.deadletters.Taken;

/** One record that could not be entered: why, what it holds field by field, as it came and as it was mended, and who did what. */
public record DeadLetterPage(
        String place,
        String caseId,
        String caseHref,
        String sequence,
        String state,
        String fault,
        String behind,
        Moment parked,
        boolean repaired,
        List<Field> fields,
        List<Line> steps,
        List<String> next) {

    /** A field; a header is one as well. */
    public record Field(String name, String came, String mended, boolean changed) {}

    /** A step that was taken. */
    public record Line(Moment at, String step, String by, String outcome, String sentence) {}

    static DeadLetterPage of(Tongue t, DeadLetter.Detail detail) {
        DeadLetter letter = detail.letter();
        return new DeadLetterPage(
                letter.topic() + " " + letter.partition() + "/" + letter.offset(),
                letter.caseId(),
                letter.caseId().isEmpty() ? "" : TermAddress.ofCase(letter.caseId()),
                letter.sequence() == 0 ? "" : Long.toString(letter.sequence()),
                t.label("letter." + letter.state()),
                t.label("fault." + letter.reason()),
                letter.waitingBehind() == 0 ? "" : t.number(letter.waitingBehind()),
                t.moment(letter.parkedAt()),
                detail.repaired().isPresent(),
                fields(detail.record(), detail.repaired()),
                detail.steps().stream().map(step -> line(t, step)).toList(),
                letter.next().stream().map(step -> t.label("step." + step)).toList());
    }

    private static Line line(Tongue t, Taken step) {
        String outcome = step.outcome().isEmpty() ? "" : t.label("outcome." + step.outcome());
        return new Line(t.moment(step.at()), t.label("step." + step.step()), step.by(), outcome, step.sentence());
    }

    private static List<Field> fields(Content came, Optional<Content> repaired) {
        List<Field> fields = new ArrayList<>();
        Content mended = repaired.orElse(came);
        names(came, mended).forEach(name -> fields.add(field(name, text(came, name), text(mended, name))));
        return fields;
    }

    private static Field field(String name, String came, String mended) {
        return new Field(name, came, mended, !came.equals(mended));
    }

    private static List<String> names(Content came, Content mended) {
        TreeSet<String> headers = new TreeSet<>(came.headers().keySet());
        headers.addAll(mended.headers().keySet());
        TreeSet<String> body = new TreeSet<>();
        for (Content each : List.of(came, mended)) {
            each.body().stream()
                    .flatMap(json -> json.properties().stream())
                    .map(Map.Entry::getKey)
                    .forEach(body::add);
        }
        List<String> names = new ArrayList<>(body);
        names.addAll(headers);
        return names;
    }

    private static String text(Content content, String name) {
        return content.body()
                .filter(json -> json.has(name))
                .map(json -> json.get(name))
                .map(value -> value.isValueNode() ? value.asText() : value.toString())
                .orElseGet(() -> content.headers().getOrDefault(name, ""));
    }
}
