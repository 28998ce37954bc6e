package kz.ruqsat.contracts.visa;

import java.time.Instant;
import java.util.List;
import kz.ruqsat.contracts.Event;

/**
 * The state systems were asked about a visa application or an operation on a visa and answered; what they hold is not told. Source.
 *
 * @param body code of the competent body, for example {@code MIA75}
 * @param answers one for each system asked
 */
public record RegistersAnswered(String body, List<Answer> answers) implements Event {

    /**
     * The answer of one system.
     *
     * @param system code of the system, for example {@code FINGERPRINT_REGISTER}
     * @param outcome {@code VALID}, {@code ENDED}, {@code ABSENT} or {@code SEVERAL}
     * @param asOf instant of the answer, UTC
     * @param requestId id of the look-up at the gateway
     */
    public record Answer(String system, String outcome, Instant asOf, String requestId) {}

    public RegistersAnswered {
        answers = List.copyOf(answers);
    }
}
