package kz.ruqsat.casework;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import kz.ruqsat.contracts.CaseId;
import kz.ruqsat.contracts.Topic;
import kz.ruqsat.contracts.notices.NoticeGiven;
import kz.ruqsat.contracts.stages.ReportedTerm;
import kz.ruqsat.contracts.visa.ExaminationStarted;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.faulttolerance.exceptions.CircuitBreakerOpenException;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** What a service adds to casework besides its procedure: a channel, a reader, a teller, runners of errands. */
final class ParcelParts {

    private ParcelParts() {}

    @ApplicationScoped
    static class Channel {
        @Inject
        Intake intake;

        @Incoming("visa-events")
        Uni<Void> take(ConsumerRecords<String, byte[]> records) {
            return intake.take(records);
        }
    }

    /** An event stamps the parcel; its reason is the note. */
    @Singleton
    static class Reader implements Intake.Reader {
        @Override
        public Topic topic() {
            return Topic.VISA_EVENTS;
        }

        @Override
        public List<Work.Addressed> read(Intake.Received received) {
            if (!(received.event() instanceof ExaminationStarted started)) {
                return List.of();
            }
            Object command = started.reason().equals("fail") ? new Parcel.Fail() : new Parcel.Stamp(started.reason());
            return List.of(Work.Addressed.of(Parcel.KIND, received.envelope().subject(), command, received.act()));
        }
    }

    /** Fails as often as its payload says, then stamps; below zero it is owed so many times anew. From 5,000 on it is turned away first. */
    @Singleton
    static class Carrier implements ErrandRunner {
        static final int TURNED_AWAY = 5_000;

        final Map<CaseId, AtomicInteger> tries = new ConcurrentHashMap<>();

        @Override
        public String kind() {
            return "carry";
        }

        @Override
        public String caseKind() {
            return Parcel.KIND;
        }

        @Override
        public Uni<Report> run(CaseId caseId, String payload) {
            int tried = tries.computeIfAbsent(caseId, _ -> new AtomicInteger()).incrementAndGet();
            int times = Integer.parseInt(payload);
            if (times < 0) {
                return Uni.createFrom().item(Report.of(new Parcel.Ask(Integer.toString(times + 1))));
            }
            if (times >= TURNED_AWAY) {
                return tried <= times - TURNED_AWAY
                        ? Uni.createFrom().failure(new CircuitBreakerOpenException("carry"))
                        : Uni.createFrom().failure(new IllegalStateException("the road is closed"));
            }
            return tried <= times
                    ? Uni.createFrom().failure(new IllegalStateException("the road is closed"))
                    : Uni.createFrom().item(Report.of(new Parcel.Stamp("")));
        }
    }

    /** The sender is told of opening and closing, and of nothing in between. */
    @Singleton
    static class SenderIsTold implements Teller<Parcel> {
        @Override
        public String kind() {
            return Parcel.KIND;
        }

        @Override
        public Optional<NoticeGiven> tell(Move<Parcel> move, List<ReportedTerm> terms, Instant at) {
            return move.stages().stream()
                    .filter(stage -> List.of("OPENED", "CLOSED").contains(stage.code()))
                    .findFirst()
                    .map(stage -> notice(move, stage, at));
        }

        private static NoticeGiven notice(Move<Parcel> move, Move.Stage stage, Instant at) {
            return new NoticeGiven(
                    move.file().keys().number(),
                    stage.service(),
                    stage.code(),
                    move.transition(),
                    at,
                    List.of("INVITER"),
                    stage.reporterKind(),
                    stage.reporter(),
                    List.of(),
                    stage.result(),
                    List.of());
        }
    }

    /** Takes letters unless the post is closed. */
    @Singleton
    static class Post implements ErrandRunner {
        final Map<CaseId, List<String>> taken = new ConcurrentHashMap<>();
        volatile boolean closed;

        @Override
        public String kind() {
            return Teller.LETTER;
        }

        @Override
        public boolean isOfNamed() {
            return true;
        }

        @Override
        public String caseKind() {
            return "";
        }

        @Override
        public Uni<Report> run(CaseId caseId, String payload) {
            if (closed) {
                return Uni.createFrom().failure(new IllegalStateException("the post is closed"));
            }
            taken.computeIfAbsent(caseId, _ -> new CopyOnWriteArrayList<>()).add(payload);
            return Uni.createFrom().item(Report.NONE);
        }
    }
}
