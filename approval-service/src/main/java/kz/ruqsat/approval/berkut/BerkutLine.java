package kz.ruqsat.approval.berkut;

import io.smallrye.mutiny.Uni;
import io.vertx.core.http.HttpMethod;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import kz.ruqsat.web.calls.BoundedCalls;
import kz.ruqsat.web.calls.Call;
import kz.ruqsat.web.calls.CallFailedException;
import kz.ruqsat.web.calls.CallResult;
import kz.ruqsat.web.calls.ServiceToken;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.faulttolerance.Bulkhead;
import org.eclipse.microprofile.faulttolerance.CircuitBreaker;
import org.eclipse.microprofile.faulttolerance.Timeout;
import org.eclipse.microprofile.faulttolerance.exceptions.BulkheadException;

/**
 * The line to Berkut: all calls share one breaker and one bulkhead.
 *
 * <p>There is no {@code @Retry} on purpose. A retry that lives in memory gives up within minutes and dies with the process; the errand of the
 * case is the retry, a row in the database with growing pauses that outlives any outage (P-K1). And there is no fallback, since nothing
 * here may invent an answer.
 */
@ApplicationScoped
class BerkutLine {

    /** Worth another try: a failure as an answer of 500 and above is. Source: P-K2. */
    private static final Set<Integer> PASSING = Set.of(408, 425, 429);

    private final BoundedCalls calls;
    private final ServiceToken token;
    private final String address;

    BerkutLine(BoundedCalls calls, ServiceToken token, @ConfigProperty(name = "ruqsat.berkut.url") String address) {
        this.calls = calls;
        this.token = token;
        this.address = address;
    }

    /** An answer that means something: 200, 201 or a refusal of 4xx. */
    @Timeout(value = 3, unit = ChronoUnit.SECONDS) // the whole call (P-K1)
    @CircuitBreaker(
            requestVolumeThreshold = 20,
            failureRatio = 0.5,
            delay = 30,
            delayUnit = ChronoUnit.SECONDS, // half of 20 calls, 30 s open (P-K1)
            skipOn = BulkheadException.class) // our own fullness says nothing about Berkut
    @Bulkhead(
            value = 10,
            waitingTaskQueue =
                    6) // 10 in flight (P-K1), and the rest of the 16 errands; all others wait in the database
    Uni<CallResult> call(HttpMethod method, String path, Map<String, String> headers, byte[] body) {
        return token.authorization()
                .map(bearer -> new Call(method, address + path, with(headers, bearer), body))
                .flatMap(calls::make)
                .invoke(BerkutLine::requireMeaning);
    }

    private static Map<String, String> with(Map<String, String> headers, String bearer) {
        Map<String, String> all = new HashMap<>(headers);
        all.put("Authorization", bearer);
        all.put("Accept", "application/json");
        return all;
    }

    private static void requireMeaning(CallResult result) {
        int status = result.status();
        boolean taken = status == 200 || status == 201;
        boolean refused = status >= 400 && status < 500 && !PASSING.contains(status);
        if (!taken && !refused) {
            throw new CallFailedException("HTTP_" + status);
        }
    }
}
