package kz.ruqsat.approval.stand;

import java.net.URI;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.function.BiFunction;
import java.util.function.Supplier;
import kz.ruqsat.approval.stand.FakeServer.Answer;
import kz.ruqsat.approval.stand.FakeServer.Question;

/** Berkut's HTTP side: accepts everything at once, unless it was told how to behave for a request. */
public final class FakeBerkut implements AutoCloseable {

    /** How to answer a request once, given its key and the hash of its bytes. */
    public interface Reaction extends BiFunction<String, String, Answer> {}

    private final FakeServer server;
    private final Supplier<Instant> now;
    private final Map<String, Deque<Reaction>> reactions = new ConcurrentHashMap<>();
    private final Map<String, List<Question>> questions = new ConcurrentHashMap<>();
    private final Map<String, Instant> accepted = new ConcurrentHashMap<>();

    public FakeBerkut(URI address, Supplier<Instant> now) {
        this.now = now;
        this.server = new FakeServer(address, this::answer);
    }

    /** For the next calls about a request. */
    public void behave(Object requestId, Reaction... next) {
        reactions.put(requestId.toString(), new ArrayDeque<>(List.of(next)));
    }

    /** Every call about a request. */
    public List<Question> calls(Object requestId) {
        return questions.getOrDefault(requestId.toString(), List.of());
    }

    /** The hash of what was sent last. */
    public String hash(Object requestId) {
        return hash(new ArrayList<>(calls(requestId)).getFirst().body());
    }

    private Answer answer(Question question) {
        String key = question.method().equals("POST")
                ? question.headers().get("idempotency-key")
                : question.path().substring(question.path().lastIndexOf('/') + 1);
        questions.computeIfAbsent(key, _ -> new CopyOnWriteArrayList<>()).add(question);
        Deque<Reaction> planned = reactions.getOrDefault(key, new ArrayDeque<>());
        String hash = hash(question.body());
        return planned.isEmpty() ? accept(key, hash) : planned.poll().apply(key, hash);
    }

    private Answer accept(String requestId, String hash) {
        return new Answer(accepted.containsKey(requestId) ? 200 : 201, receipt(requestId, hash));
    }

    /** The first receipt of a request. */
    public String receipt(String requestId, String hash) {
        Instant at = accepted.computeIfAbsent(requestId, _ -> now.get());
        return """
                {"receiptId":"%s","requestId":"%s","requestHash":"%s","acceptedAt":"%s"}""".formatted(requestId, requestId, hash, at);
    }

    public static Reaction status(int status) {
        return (_, _) -> new Answer(status, "{}");
    }

    /** Keeps the caller waiting until the latch opens. */
    public static Reaction held(CountDownLatch until, Reaction then) {
        return (key, hash) -> {
            try {
                until.await();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
            return then.apply(key, hash);
        };
    }

    private static String hash(byte[] bytes) {
        try {
            return "sha-256:"
                    + HexFormat.of()
                            .formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        server.close();
    }
}
