package kz.ruqsat.casework;

import com.github.f4b6a3.uuid.UuidCreator;
import io.quarkus.vertx.VertxContextSupport;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.UUID;
import kz.ruqsat.contracts.CaseId;
import kz.ruqsat.contracts.Envelope;
import kz.ruqsat.contracts.EventCatalogue;
import kz.ruqsat.contracts.visa.ExaminationStarted;

/** How the tests talk to casework: one sentence a call, blocking. */
@Singleton
class Desk {

    static final Actor OFFICER = new Actor("officer-1", "MIA_OFFICER", "MIA75");
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final Casework casework;
    private final Cases cases;
    private final InstantSource clock;

    Desk(Casework casework, Cases cases, InstantSource clock) {
        this.casework = casework;
        this.cases = cases;
        this.clock = clock;
    }

    CaseId opened(String name) {
        CaseId caseId = CaseId.next();
        done(caseId, new Parcel.Open(name + "-" + UUID.randomUUID()));
        return caseId;
    }

    CaseSnapshot done(CaseId caseId, Parcel.Command command) {
        WorkResult result = tell(caseId, command);
        if (result instanceof WorkResult.Done done) {
            return done.cases().getFirst();
        }
        throw new AssertionError(result.toString());
    }

    WorkResult tell(CaseId caseId, Parcel.Command command) {
        return await(Work.plain(addressed(caseId, command, Work.Addressed.ANY)));
    }

    WorkResult await(Work work) {
        return casework.submit(work).await().atMost(PATIENCE);
    }

    WorkResult request(String key, String bodyHash, CaseId caseId, Parcel.Command command) {
        return await(requested(key, bodyHash, List.of(addressed(caseId, command, Work.Addressed.ANY))));
    }

    Work requested(String key, String bodyHash, List<Work.Addressed> commands) {
        return Work.requested(
                new RequestKey("tester POST /parcels", key, bodyHash),
                commands,
                snapshots ->
                        new Answer(201, "{\"version\":" + snapshots.getFirst().version() + "}", 1, "/parcels/1"));
    }

    Work.Addressed addressed(CaseId caseId, Parcel.Command command, long version) {
        return new Work.Addressed(Parcel.KIND, caseId, command, Act.of(now(), OFFICER), version);
    }

    Instant now() {
        return clock.instant();
    }

    CaseSnapshot read(CaseId caseId) {
        return cases.find(caseId).await().atMost(PATIENCE).orElseThrow();
    }

    Parcel parcel(CaseId caseId) {
        return (Parcel) read(caseId).file();
    }

    List<HistoryRow> history(CaseId caseId) {
        try {
            return VertxContextSupport.subscribeAndAwait(() -> cases.history(caseId));
        } catch (Throwable failed) {
            throw new AssertionError(failed);
        }
    }

    /** An event that stamps a parcel; its reason is the note. */
    Envelope examination(CaseId caseId, long sequence, String reason) {
        var event = new ExaminationStarted("EMB-DEL", reason);
        return new Envelope(
                UuidCreator.getTimeOrderedEpoch(),
                EventCatalogue.kindOf(event).type(),
                "/ruqsat/visa-service",
                caseId,
                now(),
                sequence,
                "",
                "",
                "",
                EventCatalogue.write(event));
    }

    List<TermRow> terms(CaseId caseId) {
        return cases.terms(caseId).await().atMost(PATIENCE);
    }
}
