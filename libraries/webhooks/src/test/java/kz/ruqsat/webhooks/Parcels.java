package kz.ruqsat.webhooks;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.stream.IntStream;
import kz.ruqsat.casework.Act;
import kz.ruqsat.casework.Actor;
import kz.ruqsat.casework.Casework;
import kz.ruqsat.casework.Work;
import kz.ruqsat.casework.WorkResult;
import kz.ruqsat.contracts.CaseId;

/** How the tests let cases move, and time pass for subscriptions: by setting back their moments. */
@Singleton
public class Parcels {

    public static final String STEPPE = "491240000504";
    public static final String TENGRI = "491251001806";
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final Actor OFFICER = new Actor("officer-1", "MIA_OFFICER", "MIA75");

    private final Casework casework;
    private final InstantSource clock;
    private final Pool pool;

    Parcels(Casework casework, InstantSource clock, Pool pool) {
        this.casework = casework;
        this.clock = clock;
        this.pool = pool;
    }

    /** A case of that owner, with one stage after the other. */
    public CaseId of(String owner, String... stages) {
        CaseId caseId = CaseId.next();
        for (String stage : stages) {
            report(caseId, owner, stage, List.of());
        }
        return caseId;
    }

    public void report(CaseId caseId, String owner, String stage, List<String> grounds) {
        reporting(new Parcel.Report("PAR-" + caseId, owner, stage, grounds), caseId)
                .await()
                .atMost(PATIENCE);
    }

    /** The same, for whoever is asked not to wait. */
    public Uni<Void> reporting(CaseId caseId, String owner, String stage) {
        return reporting(new Parcel.Report("PAR-" + caseId, owner, stage, List.of()), caseId);
    }

    private Uni<Void> reporting(Parcel.Report command, CaseId caseId) {
        return casework.submit(
                        Work.plain(Work.Addressed.of(Parcel.KIND, caseId, command, Act.of(clock.instant(), OFFICER))))
                .invoke(Parcels::requireDone)
                .replaceWithVoid();
    }

    private static void requireDone(WorkResult result) {
        if (!(result instanceof WorkResult.Done)) {
            throw new AssertionError(result.toString());
        }
    }

    /** Names of stages, counted. */
    public static String[] stages(int count) {
        return IntStream.rangeClosed(1, count).mapToObj(n -> "STAGE_" + n).toArray(String[]::new);
    }

    /** Changes what the moments of all subscriptions are. */
    public void later(String change) {
        pool.query("update webhooks set " + change).execute().await().atMost(PATIENCE);
    }

    public void end() {
        pool.query("delete from webhooks").execute().await().atMost(PATIENCE);
    }
}
