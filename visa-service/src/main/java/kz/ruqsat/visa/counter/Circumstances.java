package kz.ruqsat.visa.counter;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import kz.ruqsat.casework.CaseSnapshot;
import kz.ruqsat.casework.Cases;
import kz.ruqsat.contracts.CaseId;
import kz.ruqsat.rulebook.facts.InvitationFacts;
import kz.ruqsat.rulebook.zone.NationalityCode;
import kz.ruqsat.visa.application.ApplicationState.Open;
import kz.ruqsat.visa.application.Known;
import kz.ruqsat.visa.application.VisaApplication;
import kz.ruqsat.visa.invitation.EntryState;
import kz.ruqsat.visa.invitation.Holder;
import kz.ruqsat.visa.invitation.InvitationEntry;

/** Looks up, before a decision, what stands outside the case: the invitation and the valid visas of the person. */
@ApplicationScoped
public class Circumstances {

    private static final String VALID_VISAS = """
            select v.sticker_number from visas v
            where v.sticker->>'documentNumber' = $1 and v.sticker->>'birthDate' = $2 and v.sticker->>'nationality' = $3
              and (select s.status from visa_status s where s.visa_id = v.visa_id order by s.number desc limit 1) = 'ACTIVE'
            order by v.sticker_number""";

    private final Cases cases;
    private final Pool pool;

    Circumstances(Cases cases, Pool pool) {
        this.cases = cases;
        this.pool = pool;
    }

    /** What is known at present beside the case. */
    public Uni<Known> of(VisaApplication file) {
        return invitation(file).flatMap(state -> visasHeld(file).map(held -> new Known(state, held)));
    }

    private Uni<InvitationFacts.State> invitation(VisaApplication file) {
        return file.invitation()
                .map(agreed -> stateOf(agreed.caseId()))
                .orElseGet(() -> Uni.createFrom().item(InvitationFacts.State.AGREED));
    }

    private Uni<InvitationFacts.State> stateOf(CaseId invitation) {
        return cases.find(invitation)
                .map(found -> found.map(CaseSnapshot::file)
                        .map(InvitationEntry.class::cast)
                        .map(entry -> state(entry.standing()))
                        .orElseThrow(() -> new IllegalStateException("an application without its invitation")));
    }

    private static InvitationFacts.State state(EntryState standing) {
        return standing instanceof EntryState.Closed(String reason)
                ? InvitationFacts.State.valueOf(reason)
                : InvitationFacts.State.AGREED;
    }

    private Uni<List<String>> visasHeld(VisaApplication file) {
        return file.standing() instanceof Open open
                ? visasOf(open.dossier().holder())
                : Uni.createFrom().item(List.of());
    }

    private Uni<List<String>> visasOf(Holder holder) {
        String nationality = NationalityCode.of(holder.citizenship()).orElse("");
        Tuple person = Tuple.of(holder.documentNumber(), holder.birthDate().toString(), nationality);
        return pool.preparedQuery(VALID_VISAS).execute(person).map(Circumstances::numbers);
    }

    private static List<String> numbers(RowSet<Row> rows) {
        List<String> numbers = new ArrayList<>();
        rows.forEach(row -> numbers.add(row.getString("sticker_number")));
        return numbers;
    }
}
