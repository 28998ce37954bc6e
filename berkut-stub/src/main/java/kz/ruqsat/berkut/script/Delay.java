package kz.ruqsat.berkut.script;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Map;

/**
 * Time from acceptance to an answer. Written as an object with one member: {@code {"workingDays": 2}}, {@code {"immediately": true}}.
 *
 * @param unit how it is counted
 * @param amount 0 to {@link DelayUnit#longest()}; 0 days is the day of acceptance itself
 */
public record Delay(DelayUnit unit, int amount) {

    /** In the moment of acceptance. */
    public static final Delay NONE = new Delay(DelayUnit.IMMEDIATELY, 0);

    public Delay {
        if (amount < 0 || amount > unit.longest()) {
            throw new IllegalArgumentException(
                    "a delay in " + unit.wireName() + " lies between 0 and " + unit.longest() + ", not at " + amount);
        }
    }

    /** {@code n} working days after acceptance. */
    public static Delay workingDays(int n) {
        return new Delay(DelayUnit.WORKING_DAYS, n);
    }

    /** {@code n} calendar days after acceptance. */
    public static Delay calendarDays(int n) {
        return new Delay(DelayUnit.CALENDAR_DAYS, n);
    }

    /** Reads what {@link #written()} wrote; the journal's way back. Input of strangers goes through {@link ScriptReader}. */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    static Delay read(Map<String, Object> written) {
        var only = written.entrySet().iterator().next();
        var unit = DelayUnit.named(only.getKey()).orElseThrow();
        return only.getValue() instanceof Integer amount ? new Delay(unit, amount) : NONE;
    }

    /** The object that stands for it in JSON. */
    @JsonValue
    public Map<String, Object> written() {
        return Map.of(unit.wireName(), unit == DelayUnit.IMMEDIATELY ? (Object) true : amount);
    }

    /** For the journal and for people: {@code 2 working days}, {@code immediately}. */
    public String inWords() {
        var words = unit.name().toLowerCase(java.util.Locale.ROOT).replace('_', ' ');
        return unit == DelayUnit.IMMEDIATELY ? words : amount + " " + words;
    }
}
