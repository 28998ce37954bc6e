package kz.ruqsat.invitation.register;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;

/** Finds the case of an agreed invitation by its registration number. */
@ApplicationScoped
class InvitationRegister {

    private static final String CASE_OF = "select case_id from invitation_register where registration_number = $1";

    private final Pool pool;

    InvitationRegister(Pool pool) {
        this.pool = pool;
    }

    Uni<Optional<UUID>> caseOf(String registrationNumber) {
        return pool.preparedQuery(CASE_OF).execute(Tuple.of(registrationNumber)).map(InvitationRegister::first);
    }

    private static Optional<UUID> first(RowSet<io.vertx.mutiny.sqlclient.Row> rows) {
        return rows.size() == 0
                ? Optional.empty()
                : Optional.of(rows.iterator().next().getUUID(0));
    }
}
