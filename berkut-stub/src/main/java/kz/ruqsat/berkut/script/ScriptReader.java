package kz.ruqsat.berkut.script;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.DateTimeException;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import kz.ruqsat.contracts.Refusal.FieldError;
import kz.ruqsat.contracts.berkut.BerkutReply.Answer;

/** Reads a script that somebody wrote by hand, and names every fault in it at once. */
public final class ScriptReader {

    /** A reason longer than this is no reason but a file. */
    static final int LONGEST_REASON = 1_000;

    private static final Set<String> LINE_MEMBERS = Set.of("answer", "after", "at", "reason");

    private final UnaryOperator<String> seal;
    private final List<FieldError> faults = new ArrayList<>();

    private ScriptReader(UnaryOperator<String> seal) {
        this.seal = seal;
    }

    /** What came out: a script, or why there is none. */
    public sealed interface Reading {
        /** It can be carried out. */
        record Understood(Script script) implements Reading {}

        /** Nothing was taken over. */
        record Faulty(List<FieldError> faults) implements Reading {}
    }

    /**
     * @param body {@code {"answers": [{"answer", "after", "at"?, "reason"?}]}}
     * @param seal closes the reasons, which are kept in no other form
     */
    public static Reading read(JsonNode body, UnaryOperator<String> seal) {
        var reader = new ScriptReader(seal);
        var lines = reader.lines(body);
        return reader.faults.isEmpty()
                ? new Reading.Understood(new Script(lines))
                : new Reading.Faulty(List.copyOf(reader.faults));
    }

    private List<ScriptLine> lines(JsonNode body) {
        refuseOthers(body, "", Set.of("answers"));
        var answers = body.path("answers");
        var lines = new ArrayList<ScriptLine>();
        if (!answers.isArray()) {
            fault("/answers", "required", "a list of answers; an empty list is silence");
        } else if (answers.size() > Script.MOST_ANSWERS) {
            fault("/answers", "too-many", "at most " + Script.MOST_ANSWERS + " answers");
        } else {
            for (int i = 0; i < answers.size(); i++) {
                lines.add(line(answers.get(i), "/answers/" + i));
            }
        }
        return lines;
    }

    private ScriptLine line(JsonNode line, String pointer) {
        refuseOthers(line, pointer, LINE_MEMBERS);
        var answer = answer(line.path("answer"), pointer + "/answer");
        var after = delay(line.path("after"), pointer + "/after");
        var at = timeOfDay(line.path("at"), after, pointer + "/at");
        return new ScriptLine(answer, after, at, reason(line.path("reason"), answer, pointer + "/reason"));
    }

    private Answer answer(JsonNode written, String pointer) {
        return Arrays.stream(Answer.values())
                .filter(known -> written.isTextual() && known.name().equals(written.textValue()))
                .findFirst()
                .orElseGet(() -> {
                    fault(pointer, "unknown-value", "one of " + Arrays.toString(Answer.values()));
                    return Answer.APPROVED;
                });
    }

    private Delay delay(JsonNode written, String pointer) {
        if (!written.isObject() || written.size() != 1) {
            return fault(pointer, "one-of", "exactly one of workingDays, calendarDays, hours, seconds, immediately");
        }
        var name = written.fieldNames().next();
        return DelayUnit.named(name)
                .map(unit -> amount(unit, written.get(name), pointer + "/" + name))
                .orElseGet(() -> fault(
                        pointer, "unknown-field", "one of workingDays, calendarDays, hours, seconds, immediately"));
    }

    private Delay amount(DelayUnit unit, JsonNode written, String pointer) {
        if (unit == DelayUnit.IMMEDIATELY) {
            return written.isBoolean() && written.booleanValue()
                    ? Delay.NONE
                    : fault(pointer, "invalid", "true, or another delay");
        }
        boolean fits = written.isInt() && written.intValue() >= 0 && written.intValue() <= unit.longest();
        return fits
                ? new Delay(unit, written.intValue())
                : fault(pointer, "out-of-range", "a whole number from 0 to " + unit.longest());
    }

    private LocalTime timeOfDay(JsonNode written, Delay after, String pointer) {
        if (written.isMissingNode()) {
            return ScriptLine.USUAL_HOUR;
        }
        if (!after.unit().countsDays()) {
            fault(pointer, "not-applicable", "a time of day goes with workingDays and calendarDays only");
        }
        try {
            return LocalTime.parse(written.isTextual() ? written.textValue() : "");
        } catch (DateTimeException _) {
            fault(pointer, "invalid", "a local time of day, such as 11:00");
            return ScriptLine.USUAL_HOUR;
        }
    }

    private String reason(JsonNode written, Answer answer, String pointer) {
        if (written.isMissingNode()) {
            return "";
        }
        if (answer != Answer.REJECTED) {
            fault(pointer, "not-applicable", "only a rejection carries a reason");
        } else if (!written.isTextual()
                || written.textValue().isBlank()
                || written.textValue().length() > LONGEST_REASON) {
            fault(pointer, "invalid", "a text of 1 to " + LONGEST_REASON + " characters");
        } else {
            return seal.apply(written.textValue());
        }
        return "";
    }

    private void refuseOthers(JsonNode object, String pointer, Set<String> known) {
        if (!object.isObject()) {
            fault(pointer, "invalid", "a JSON object");
        }
        var unknown = object.properties().stream()
                .filter(member -> !known.contains(member.getKey()))
                .count();
        if (unknown > 0) {
            fault(
                    pointer,
                    "unknown-field",
                    "no other members than " + known.stream().sorted().toList());
        }
    }

    private Delay fault(String pointer, String code, String detail) {
        faults.add(new FieldError(pointer, code, detail));
        return Delay.NONE;
    }
}
