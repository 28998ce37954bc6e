package kz.ruqsat.berkutclient;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * One answer of a script: {@code Line.approved().afterWorkingDays(2)}. Without a delay it goes out at once.
 *
 * @param members as the stub's API has them
 */
public record Line(Map<String, Object> members) {

    public Line {
        members = Map.copyOf(members);
    }

    private static Line saying(String answer) {
        return new Line(Map.of("answer", answer, "after", Map.of("immediately", true)));
    }

    /** Approved. */
    public static Line approved() {
        return saying("APPROVED");
    }

    /** Rejected, with a reason that only approval-service's key opens. */
    public static Line rejected(String reason) {
        return saying("REJECTED").with("reason", reason);
    }

    /** A detailed check: 30 calendar days in total. */
    public static Line extended() {
        return saying("EXTENDED");
    }

    /** The message of the line before once more, byte by byte. */
    public static Line again() {
        return new Line(Map.of("manner", "AGAIN", "after", Map.of("immediately", true), "from", "LINE_BEFORE"));
    }

    /** Working days of the legal calendar after {@code from}, at 11:00 unless {@link #at} says otherwise. */
    public Line afterWorkingDays(int days) {
        return with("after", Map.of("workingDays", days));
    }

    /** Calendar days. */
    public Line afterCalendarDays(int days) {
        return with("after", Map.of("calendarDays", days));
    }

    /** Hours of the stub's clock. */
    public Line afterHours(int hours) {
        return with("after", Map.of("hours", hours));
    }

    /** Seconds of the stub's clock. */
    public Line afterSeconds(int seconds) {
        return with("after", Map.of("seconds", seconds));
    }

    /** Local time of day (Asia/Almaty) for delays in days, such as {@code 16:30}. */
    public Line at(String time) {
        return with("at", time);
    }

    /** What the delay counts from, such as {@code TERM_END} or {@code WITHDRAWAL}; acceptance if not said. */
    public Line from(String moment) {
        return with("from", moment);
    }

    /** Wrong in that way, such as {@code UNSIGNED} or {@code FUTURE_VERSION}. */
    public Line in(String manner) {
        return with("manner", manner);
    }

    /** Signed with that key of Berkut. */
    public Line signedWith(String keyId) {
        return with("keyId", keyId);
    }

    private Line with(String name, Object value) {
        var changed = new LinkedHashMap<>(members);
        changed.put(name, value);
        return new Line(changed);
    }
}
