package kz.ruqsat.benchmarks;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.concurrent.Callable;
import kz.ruqsat.sandbox.SandboxHome;
import kz.ruqsat.sandbox.process.StandPlan;
import kz.ruqsat.sandbox.process.StandService;
import org.postgresql.Driver;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** How long monitoring takes for each page of the board while many terms are open. */
@Command(
        name = "board",
        mixinStandardHelpOptions = true,
        description = "Milliseconds for each page of the board, from request to the last byte, with many open terms.")
final class BoardPages implements Callable<Integer> {

    /** Rows as monitoring would have written them, put there at once: what is measured is reading. */
    private static final List<String> FILL = List.of("""
                   create temp table filled as
                   select n, gen_random_uuid() as id, (array['MIA75', 'MIA71', 'MIA79', 'MIA63', 'MIA35'])[1 + n %% 5] as body,
                          timestamptz '2026-03-05 04:00Z' + n %% 4000 * interval '1 minute' as at from generate_series(1, %1$d) n\
                   """, """
                   insert into stages (case_id, sequence, event_id, case_number, service, stage, optional, transition, state, happened_at, entered_at,
                                       reporter_kind, reporter, terms, result, grounds)
                   select f.id, s.sequence, gen_random_uuid(), 'INV-' || f.body || '-2026-' || lpad(f.n::text, 7, '0'), 'S1', s.stage, false, 'I8', s.state,
                          f.at + s.later, f.at + s.later, 'MIA_TD', f.body, '[]', '', '[]'
                     from filled f cross join (values (1, 'INV_REGISTERED', 'REGISTERED', interval '0'), (2, 'INV_REVIEW_DONE', 'AWAITING_KNB', interval '3 hours'),
                          (3, 'INV_SENT_TO_KNB', 'AWAITING_KNB', interval '4 hours')) as s (sequence, stage, state, later)\
                   """, """
                   insert into case_heads (case_id, case_number, service, state, stage, reporter_kind, reporter, result, sequence, happened_at, entered_at)
                   select id, 'INV-' || body || '-2026-' || lpad(n::text, 7, '0'), 'S1', 'AWAITING_KNB', 'INV_SENT_TO_KNB', 'MIA_TD', body, '', 3,
                          at + interval '4 hours', at + interval '4 hours' from filled\
                   """, """
                   insert into terms (case_id, clock, started_sequence, account, body, started_at, due_before, last_day, rule, explanation, computation, status)
                   select id, 'KNB_3WD', 3, 'KNB', 'KNB', at, timestamptz '2026-03-10 19:00Z' + n %% 6 * interval '1 day', date '2026-03-10' + n %% 6, 'R-086',
                          'filled', '{}', 'RUNNING' from filled\
                   """, "analyze");

    private static final Map<String, String> PAGES = pages();

    @Option(names = "--terms", defaultValue = "10000", description = "open terms (default: ${DEFAULT-VALUE})")
    private int terms;

    @Option(
            names = "--requests",
            defaultValue = "100",
            description = "for each page, after as many to warm up (default: ${DEFAULT-VALUE})")
    private int requests;

    private static Map<String, String> pages() {
        Map<String, String> pages = new LinkedHashMap<>();
        pages.put("now", "/board");
        pages.put("terms", "/board/terms");
        pages.put("terms of a region", "/board/terms?region=63&within=P2D");
        pages.put("calendar", "/board/calendar?month=2026-03");
        pages.put("flow", "/board/flow");
        pages.put("ledger", "/board/ledger");
        pages.put("search", "/board/search?q=0000123");
        return pages;
    }

    @Override
    public Integer call() throws SQLException, IOException, InterruptedException {
        Path tree = SandboxHome.find().tree();
        StandPlan plan = StandPlan.everything(tree, tree.resolve("target/benchmark-board"))
                .only(Set.of(StandService.MONITORING))
                .withJvmFlags(List.of("-XX:+UseSerialGC", "-Xmx384m"));
        try (var stand = BenchmarkStand.open(plan);
                var client = HttpClient.newHttpClient()) {
            System.out.println("  filling in " + terms + " cases with an open term each");
            fill(stand);
            for (var page : PAGES.entrySet()) {
                URI address = URI.create(stand.stand().address(StandService.MONITORING) + page.getValue());
                var request = HttpRequest.newBuilder(address)
                        .header("Authorization", "Bearer " + stand.stand().token("monitoring"))
                        .header("Accept", "text/html")
                        .build();
                measure(client, request);
                System.out.println("%-20s %s".formatted(page.getKey(), Percentiles.ofNanos(measure(client, request))));
            }
            return 0;
        }
    }

    private List<Long> measure(HttpClient client, HttpRequest request) throws IOException, InterruptedException {
        List<Long> nanos = new ArrayList<>();
        for (int each = 0; each < requests; each++) {
            long sent = System.nanoTime();
            var answer = client.send(request, BodyHandlers.ofString());
            if (answer.statusCode() != 200) {
                throw new IllegalStateException(request.uri() + " answers " + answer.statusCode());
            }
            nanos.add(System.nanoTime() - sent);
        }
        return nanos;
    }

    private void fill(BenchmarkStand stand) throws SQLException {
        var properties = new Properties();
        properties.setProperty("user", "ruqsat_owner");
        properties.setProperty("password", "ruqsat_owner");
        String url = "jdbc:postgresql://127.0.0.1:" + stand.stand().embedded().postgresPort() + "/monitoring";
        try (var connection = new Driver().connect(url, properties);
                var statement = connection.createStatement()) {
            for (String sql : FILL) {
                statement.execute(sql.contains("generate_series") ? sql.formatted(terms) : sql.replace("%%", "%"));
            }
        }
    }
}
