package kz.ruqsat.sandbox.scenario;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kz.ruqsat.businesstime.KazakhstanTime;
import kz.ruqsat.sandbox.process.StandService;

/** Reads what the other agencies are made to do: Berkut's answers, records of the state systems, faults of both stubs. */
final class AgencyReader {
    private static final String BERKUT = "berkut-stub";
    private static final List<String> STUBS = List.of(BERKUT, "state-registers-stub");
    private static final List<String> RECORD = List.of("state", "record", "notFound", "several");

    // The words of the stubs' administration: their READMEs explain them.
    private static final List<String> ANSWER =
            List.of("answer", "after", "at", "from", "manner", "reason", "keyId", "to");
    private static final List<String> ANSWERS = List.of("APPROVED", "REJECTED", "EXTENDED");
    private static final List<String> AFTER = List.of("workingDays", "calendarDays", "hours", "seconds", "immediately");
    private static final List<String> FROM =
            List.of("ACCEPTANCE", "TERM_END", "EXTENDED_TERM_END", "LINE_BEFORE", "NOW", "WITHDRAWAL");
    private static final String AGAIN = "AGAIN";
    private static final List<String> MANNERS = List.of(
            "PLAIN",
            AGAIN,
            "OTHER_RECORD_KEY",
            "NO_RECORD_KEY",
            "UNKNOWN_MEMBER",
            "UNKNOWN_REQUEST",
            "OTHER_REQUEST",
            "OTHER_HASH",
            "ISSUED_BEFORE_REQUEST",
            "ISSUED_AHEAD",
            "OLDER_VERSION",
            "FUTURE_VERSION",
            "NO_VERSION",
            "NO_VALUE",
            "NOT_JSON",
            "CUT_OFF",
            "TRAILING_TEXT",
            "MEMBER_MISSING",
            "MEMBER_TWICE",
            "WRONG_TYPE",
            "UNKNOWN_ANSWER",
            "BAD_HASH",
            "BAD_SEAL",
            "TOO_DEEP",
            "TOO_LARGE",
            "UNSIGNED",
            "GARBLED_SIGNATURE",
            "ALTERED_AFTER_SIGNING",
            "REPLAYED_SIGNATURE",
            "FOREIGN_KEY",
            "UNKNOWN_KEY",
            "REVOKED_KEY",
            "ALGORITHM_NONE",
            "ATTACHED_PAYLOAD");
    private static final List<String> BERKUT_FAULT = List.of(
            "kind",
            "from",
            "until",
            "times",
            "forSeconds",
            "clock",
            "path",
            "method",
            "namespace",
            "key",
            "status",
            "perSecond",
            "delayMillis",
            "retryAfterSeconds");
    private static final List<String> BERKUT_FAULTS =
            List.of("OUTAGE", "RATE_LIMIT", "SLOW", "DROPPED_BEFORE", "DROPPED_AFTER", "STATUS", "GARBLED");
    private static final List<String> REGISTERS_FAULT =
            List.of("target", "failure", "delayMillis", "rate", "seed", "from", "until", "times");
    private static final List<String> REGISTERS_FAULTS = List.of("UNAVAILABLE", "MALFORMED", "DROPPED", "NONE");

    private final Cast cast;

    AgencyReader(Cast cast) {
        this.cast = cast;
    }

    Deed scripts(Written what, Written step) {
        var answers = step.require("answers");
        answers.items().forEach(AgencyReader::requireAnswer);
        var list = answers.items().stream().map(Written::json).toList();
        return new Deed.Scripts(cast.existingCase(what), Map.of("answers", list));
    }

    private static void requireAnswer(Written answer) {
        answer.only(ANSWER);
        var manner = answer.find("manner").map(each -> Words.oneOf("manner", each, MANNERS));
        if (manner.filter(AGAIN::equals).isEmpty()) {
            answer.require("answer");
        }
        answer.find("answer").ifPresent(each -> Words.oneOf("answer", each, ANSWERS));
        answer.find("from").ifPresent(each -> Words.oneOf("beginning", each, FROM));
        answer.require("after").only(AFTER);
    }

    Deed enters(Written what, Written step) {
        var says = step.require("with").only(RECORD);
        return new Deed.Enters(Words.system(what), step.require("key").text(), Words.object(Optional.of(says)));
    }

    Deed breaks(Written what, Written step) {
        var stub = Words.service(what);
        Words.requireOneOf("stub", what, stub.title(), STUBS);
        var fault = step.require("with");
        requireFault(stub, fault);
        var name = step.find("as").map(Written::text);
        name.ifPresent(cast.faults()::add);
        return new Deed.Breaks(stub, withInstants(fault), name);
    }

    private static void requireFault(StandService stub, Written fault) {
        if (stub.title().equals(BERKUT)) {
            fault.only(BERKUT_FAULT);
            Words.oneOf("kind of fault", fault.require("kind"), BERKUT_FAULTS);
        } else {
            fault.only(REGISTERS_FAULT);
            Words.systemOrGateway(fault.require("target"));
            fault.find("failure").ifPresent(each -> Words.oneOf("failure", each, REGISTERS_FAULTS));
        }
    }

    /** Moments are told as in the steps, and sent with their offset. */
    private static Map<String, Object> withInstants(Written fault) {
        var all = new LinkedHashMap<>(Words.object(Optional.of(fault)));
        for (String key : List.of("from", "until")) {
            fault.find(key)
                    .ifPresent(moment -> all.put(
                            key,
                            Words.moment(moment)
                                    .atZone(KazakhstanTime.ZONE)
                                    .toOffsetDateTime()
                                    .toString()));
        }
        return all;
    }
}
