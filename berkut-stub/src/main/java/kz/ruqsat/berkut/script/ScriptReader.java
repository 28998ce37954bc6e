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

    private static final Set<String> LINE_MEMBERS =
            Set.of("answer", "after", "from", "at", "reason", "manner", "to", "keyId");
    private static final String ID = "[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}";
    private static final String NAME = "[A-Za-z0-9][A-Za-z0-9._-]{0,63}";

    private final UnaryOperator<String> seal;
    private final Set<String> keyIds;
    private final List<FieldError> faults = new ArrayList<>();

    private ScriptReader(UnaryOperator<String> seal, Set<String> keyIds) {
        this.seal = seal;
        this.keyIds = keyIds;
    }

    /** What came out: a script, or why there is none. */
    public sealed interface Reading {
        /** It can be carried out. */
        record Understood(Script script) implements Reading {}

        /** Nothing was taken over. */
        record Faulty(List<FieldError> faults) implements Reading {}
    }

    /**
     * @param body {@code {"answers": [{"answer", "after", "from"?, "at"?, "reason"?, "manner"?, "to"?, "keyId"?}]}}
     * @param seal closes the reasons, which are kept in no other form
     * @param keyIds keys that Berkut can sign with
     */
    public static Reading read(JsonNode body, UnaryOperator<String> seal, Set<String> keyIds) {
        return read(body, seal, keyIds, List.of());
    }

    /** @param said what was said before, so that the first line may repeat it */
    public static Reading read(JsonNode body, UnaryOperator<String> seal, Set<String> keyIds, List<Answer> said) {
        var reader = new ScriptReader(seal, keyIds);
        var lines = reader.lines(body, said);
        return reader.faults.isEmpty()
                ? new Reading.Understood(new Script(lines))
                : new Reading.Faulty(List.copyOf(reader.faults));
    }

    private List<ScriptLine> lines(JsonNode body, List<Answer> said) {
        refuseOthers(body, "", Set.of("answers"));
        var answers = body.path("answers");
        var lines = new ArrayList<ScriptLine>();
        var before = new ArrayList<>(said);
        if (!answers.isArray()) {
            fault("/answers", "required", "a list of answers; an empty list is silence");
        } else if (answers.size() > Script.MOST_ANSWERS) {
            fault("/answers", "too-many", "at most " + Script.MOST_ANSWERS + " answers");
        } else {
            for (int i = 0; i < answers.size(); i++) {
                lines.add(line(answers.get(i), "/answers/" + i, before));
                before.add(lines.getLast().answer());
            }
        }
        return lines;
    }

    private ScriptLine line(JsonNode line, String pointer, List<Answer> before) {
        refuseOthers(line, pointer, LINE_MEMBERS);
        var manner = oneOf(Manner.values(), line.path("manner"), Manner.PLAIN, pointer + "/manner");
        var answer = answer(line.path("answer"), manner, before, pointer + "/answer");
        var after = delay(line.path("after"), pointer + "/after");
        var from = from(line.path("from"), before, pointer + "/from");
        var at = timeOfDay(line.path("at"), after, pointer + "/at");
        var reason = reason(line.path("reason"), answer, pointer + "/reason");
        var to = addressee(line.path("to"), manner, pointer + "/to");
        return new ScriptLine(
                answer, after, at, reason, from, manner, to, keyId(line.path("keyId"), pointer + "/keyId"));
    }

    /** A repetition says what the line before says, so it names no answer of its own. */
    private Answer answer(JsonNode written, Manner manner, List<Answer> before, String pointer) {
        if (manner != Manner.AGAIN) {
            return written.isMissingNode()
                    ? fault(pointer, "unknown-value", "one of " + Arrays.toString(Answer.values()), Answer.APPROVED)
                    : oneOf(Answer.values(), written, Answer.APPROVED, pointer);
        }
        if (before.isEmpty()) {
            return fault(pointer, "not-applicable", "the first line has nothing to repeat", Answer.APPROVED);
        }
        return written.isMissingNode()
                ? before.getLast()
                : fault(pointer, "not-applicable", "a repetition says what the line before says", Answer.APPROVED);
    }

    private CountedFrom from(JsonNode written, List<Answer> before, String pointer) {
        var from = oneOf(CountedFrom.values(), written, CountedFrom.ACCEPTANCE, pointer);
        return from == CountedFrom.LINE_BEFORE && before.isEmpty()
                ? fault(pointer, "not-applicable", "the first line has none before it", from)
                : from;
    }

    private String addressee(JsonNode written, Manner manner, String pointer) {
        if (manner == Manner.OTHER_REQUEST && !written.asText("").matches(ID)) {
            return fault(pointer, "required", "the id of another request", "");
        }
        return written.isMissingNode() || manner.takesAddressee()
                ? name(written, pointer)
                : fault(pointer, "not-applicable", "goes with the manners OTHER_REQUEST and OTHER_RECORD_KEY", "");
    }

    private String name(JsonNode written, String pointer) {
        if (written.isMissingNode()) {
            return "";
        }
        boolean named = written.isTextual() && written.textValue().matches(NAME);
        return named ? written.textValue() : fault(pointer, "invalid", "an id, at most 64 characters", "");
    }

    private String keyId(JsonNode written, String pointer) {
        boolean known = written.isMissingNode() || (written.isTextual() && keyIds.contains(written.textValue()));
        return known ? written.asText("") : fault(pointer, "unknown-value", "one of " + keyIds, "");
    }

    private <E extends Enum<E>> E oneOf(E[] values, JsonNode written, E otherwise, String pointer) {
        if (written.isMissingNode()) {
            return otherwise;
        }
        return Arrays.stream(values)
                .filter(known -> written.isTextual() && known.name().equals(written.textValue()))
                .findFirst()
                .orElseGet(() -> fault(pointer, "unknown-value", "one of " + Arrays.toString(values), otherwise));
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
        return fault(pointer, code, detail, Delay.NONE);
    }

    /** Goes on with something, so that every fault of a script is found at once. */
    private <T> T fault(String pointer, String code, String detail, T goOnWith) {
        faults.add(new FieldError(pointer, code, detail));
        return goOnWith;
    }
}
