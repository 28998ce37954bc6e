package kz.ruqsat.berkutclient;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What a line of the stub's journal must say: {@code Event.sent("APPROVED").of("case-7")}.
 *
 * @param members as the stub's API has them
 */
public record Event(Map<String, Object> members) {

    public Event {
        members = Map.copyOf(members);
    }

    /** Of that kind: {@code accepted}, {@code repeated}, {@code withdrawn}, {@code disowned}, {@code unmatched}, {@code fault-struck} … */
    public static Event of(String kind, String caseReference) {
        return new Event(Map.of("kind", kind, "caseReference", caseReference));
    }

    /** Of that kind, whatever case. */
    public static Event any(String kind) {
        return new Event(Map.of("kind", kind));
    }

    /** A request was accepted. */
    public static Event accepted(String caseReference) {
        return of("accepted", caseReference);
    }

    /** An answer went out. */
    public static Event sent(String caseReference, String answer) {
        return of("sent", caseReference).with("answer", answer);
    }

    /** The same with one thing more to look at. */
    public Event with(String name, Object value) {
        var changed = new LinkedHashMap<>(members);
        changed.put(name, value);
        return new Event(changed);
    }
}
