package kz.ruqsat.visa.register;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;
import kz.ruqsat.casework.CaseSnapshot;
import kz.ruqsat.casework.Cases;
import kz.ruqsat.visa.issued.Bearer;
import kz.ruqsat.visa.issued.IssuedVisa;

/**
 * Whose a travel document is, and which visa that person holds. A document belongs to one person; a new passport is added to the same person when a
 * visa is restored in it.
 *
 * @rule R-031
 */
@ApplicationScoped
public class Bearers {

    private static final String PERSON = "select person from travel_documents where issued_by = $1 and number = $2";

    private final Pool pool;
    private final Cases cases;

    Bearers(Pool pool, Cases cases) {
        this.pool = pool;
        this.cases = cases;
    }

    /** Whose it is; a document never seen before belongs to a new person. */
    public Uni<Bearer> of(String issuedBy, String number) {
        return person(issuedBy, number)
                .map(found -> found.map(person -> new Bearer(person, issuedBy, number, Bearer.Document.KNOWN))
                        .orElseGet(() -> new Bearer(UUID.randomUUID(), issuedBy, number, Bearer.Document.NEW)));
    }

    /** The person of a document that is known. */
    public Uni<Optional<UUID>> person(String issuedBy, String number) {
        return pool.preparedQuery(PERSON)
                .execute(Tuple.of(issuedBy, number))
                .map(rows -> rows.size() == 0
                        ? Optional.empty()
                        : Optional.of(rows.iterator().next().getUUID("person")));
    }

    /** The valid visa of a person; at most one, which the database sees to. */
    public Uni<Optional<IssuedVisa>> activeVisa(UUID person) {
        return cases.inFolder(person.toString())
                .map(held -> held.stream()
                        .map(CaseSnapshot::file)
                        .filter(IssuedVisa.class::isInstance)
                        .map(IssuedVisa.class::cast)
                        .filter(IssuedVisa::isActive)
                        .findFirst());
    }
}
