package kz.ruqsat.monitoring.board;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import kz.ruqsat.monitoring.owners.InvitationNumbers;
import kz.ruqsat.monitoring.reads.Reads;

/** Finds cases by id, by number, by the beginning of a number or by its last digits, and by the ten digits of an invitation. */
@ApplicationScoped
class SearchReader {

    private static final String SEARCH = """
        select h.* from case_heads h
         where (h.case_number like $1 or reverse(h.case_number) like $2 or h.case_id = $3)
           and ($4::text is null or exists (select 1 from stages s where s.case_id = h.case_id and s.reporter = $4))
         order by h.happened_at desc, h.case_id limit 50\
        """;

    /** Fewer characters than that would fit half of all cases. */
    private static final int SHORTEST = 3;

    private final Reads reads;
    private final InvitationNumbers invitations;

    SearchReader(Reads reads, InvitationNumbers invitations) {
        this.reads = reads;
        this.invitations = invitations;
    }

    Uni<SearchPage> read(Tongue t, String asked, Optional<String> seenBy) {
        String q = asked.strip().toUpperCase(Locale.ROOT);
        if (q.length() < SHORTEST) {
            return Uni.createFrom().item(new SearchPage(asked, t.label("searchHow"), List.of()));
        }
        String plain = q.replaceAll("[\\\\%_]", "");
        String backwards = new StringBuilder(plain).reverse().toString();
        return invitations
                .caseOf(q)
                .map(found ->
                        Tuple.of(plain + "%", backwards + "%", found.orElseGet(() -> id(asked)), seenBy.orElse(null)))
                .chain(parameters -> reads.list(SEARCH, parameters, row -> hit(t, row)))
                .map(hits -> page(t, asked, hits));
    }

    private static UUID id(String asked) {
        try {
            return UUID.fromString(asked.strip());
        } catch (IllegalArgumentException aNumber) {
            return null;
        }
    }

    private static SearchPage page(Tongue t, String asked, List<SearchPage.Hit> hits) {
        String sentence =
                hits.isEmpty() ? t.say("notFound", "q", asked) : t.say("found", "count", hits.size(), "q", asked);
        return new SearchPage(asked, sentence, hits);
    }

    private static SearchPage.Hit hit(Tongue t, Row row) {
        String caseId = row.getUUID("case_id").toString();
        return new SearchPage.Hit(
                caseId,
                row.getString("case_number"),
                TermAddress.ofCase(caseId),
                t.service(row.getString("service")),
                t.stage(row.getString("state")),
                row.getString("reporter"),
                t.moment(row.getOffsetDateTime("happened_at")));
    }
}
