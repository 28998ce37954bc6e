package kz.ruqsat.checker.committee;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kz.ruqsat.checker.picture.Case;
import kz.ruqsat.checker.picture.Move;
import kz.ruqsat.checker.published.Clocks;
import kz.ruqsat.checker.published.WorkingDays;

/** The course of one request: what it has heard so far, and what the next answer is by. Told answers in the order of the topic. */
final class Course {

    /** Of a request that a later round took the place of; nothing is known of it. */
    static final Course REPLACED = new Course(Optional.empty(), Optional.empty(), "");

    private final Optional<Instant> accepted;
    private final Optional<Instant> cancelled;
    private final String requestHash;
    private final Map<String, String> heard = new HashMap<>();
    private String verdict = "";
    private boolean extended;

    private Course(Optional<Instant> accepted, Optional<Instant> cancelled, String requestHash) {
        this.accepted = accepted;
        this.cancelled = cancelled;
        this.requestHash = requestHash;
    }

    /** The course of the request a case has at approval-service. */
    static Course of(Case request) {
        return new Course(
                request.first("K3").map(Move::at),
                request.first("K7").map(Move::at),
                request.file()
                        .path("standing")
                        .path("acceptance")
                        .path("requestHash")
                        .asText());
    }

    /** The disposition an answer deserves; remembers it if it takes effect. */
    String hear(String jti, String answer, String hash, Instant receivedAt) {
        if (cancelled.isPresent() && verdict.isEmpty()) {
            return "AFTER_CLOSE";
        }
        if (!requestHash.isEmpty() && !requestHash.equals(hash)) {
            return "BINDING_MISMATCH";
        }
        if (heard.containsKey(jti)) {
            return heard.get(jti).equals(answer) ? "DUPLICATE_SAME" : "DUPLICATE_CONFLICTING";
        }
        String disposition = answer.equals("EXTENDED") ? extension(receivedAt) : answer(answer, receivedAt);
        if (disposition.endsWith("ACCEPTED")) {
            heard.put(jti, answer);
        }
        return disposition;
    }

    private String extension(Instant receivedAt) {
        boolean inTime = verdict.isEmpty() && !extended && receivedAt.isBefore(end("KNB_3WD"));
        extended |= inTime;
        return inTime ? "ACCEPTED" : "EXTENSION_REFUSED";
    }

    private String answer(String answer, Instant receivedAt) {
        if (!verdict.isEmpty()) {
            return verdict.equals(answer) ? "DUPLICATE_SAME" : "DUPLICATE_CONFLICTING";
        }
        verdict = answer;
        return receivedAt.isBefore(end(extended ? "KNB_30CD" : "KNB_3WD")) ? "ACCEPTED" : "LATE_ACCEPTED";
    }

    private Instant end(String clock) {
        return accepted.map(at -> WorkingDays.PUBLISHED.endOf(
                        Clocks.PUBLISHED.of(clock).orElseThrow().lastDay(at, List.of())))
                .orElse(Instant.MAX);
    }
}
