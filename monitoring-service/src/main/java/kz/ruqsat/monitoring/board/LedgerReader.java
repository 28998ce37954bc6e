package kz.ruqsat.monitoring.board;

import io.quarkus.qute.RawString;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import kz.ruqsat.monitoring.drawing.Bars;
import kz.ruqsat.monitoring.ledger.LedgerSums;
import kz.ruqsat.monitoring.ledger.TimeOwners;
import kz.ruqsat.monitoring.reads.Reads;

/** Reads and words the ledger of many cases. */
@ApplicationScoped
class LedgerReader {

    private static final String BREACHES = """
        select t.account, t.body, count(*) as count, count(*) filter (where h.result = '') as open
          from terms t join case_heads h using (case_id)
         where t.status = 'MISSED' and t.account <> '' and ($1::text is null or h.reporter = $1 or t.body = $1)
           and ($2::text is null or h.service = $2)
         group by 1, 2 order by 3 desc, 2\
        """;

    private static final Duration PAST = Duration.ofDays(30);
    private static final double BAR = 900;
    private static final double SMALL_BAR = 220;

    private final Reads reads;
    private final LedgerSums sums;
    private final InstantSource clock;
    private final TimeOwners owners = TimeOwners.standard();

    LedgerReader(Reads reads, LedgerSums sums, InstantSource clock) {
        this.reads = reads;
        this.sums = sums;
        this.clock = clock;
    }

    Uni<LedgerPage> read(Tongue t, Filter filter, Optional<String> seenBy) {
        Instant now = clock.instant();
        Optional<String> service = Optional.ofNullable(filter.orNull("service"));
        Optional<String> body = seenBy.or(() -> Optional.ofNullable(filter.orNull("body")));
        return Uni.combine()
                .all()
                .unis(
                        sums.at(now, new LedgerSums.Scope(now.minus(PAST), service, body)),
                        reads.list(
                                BREACHES, Tuple.of(seenBy.orElse(null), service.orElse(null)), row -> breach(t, row)))
                .usingConcurrencyOf(1)
                .with((whole, breaches) -> page(t, filter, whole, breaches));
    }

    private LedgerPage page(Tongue t, Filter filter, LedgerSums.Sums whole, List<LedgerPage.Breach> breaches) {
        List<LedgerPage.Line> accounts =
                lines(t, whole, share -> share.owner().account().name(), code -> t.account(code), code -> code);
        List<LedgerPage.Line> bodies = lines(
                t,
                whole,
                share -> share.owner().body() + " " + share.owner().account(),
                code -> code.substring(0, code.indexOf(' ')),
                code -> code.substring(code.indexOf(' ') + 1));
        return new LedgerPage(
                t.say("ledgerScope", "cases", t.number(whole.cases())),
                whole.cases(),
                t.duration(whole.elapsed()),
                micros(whole.elapsed()),
                whole.addUp(),
                t.label(whole.addUp() ? "addsUp" : "addsNotUp"),
                accounts,
                bodies,
                breaches,
                owners.rows().stream().map(row -> owner(t, row)).toList(),
                List.of(Choice.service(t, filter)),
                bar(accounts, micros(whole.elapsed())));
    }

    private static List<LedgerPage.Line> lines(
            Tongue t,
            LedgerSums.Sums whole,
            Function<LedgerSums.Share, String> by,
            Function<String, String> text,
            Function<String, String> account) {
        Map<String, Duration> sums =
                whole.shares().stream().collect(Collectors.toMap(by, LedgerSums.Share::length, Duration::plus));
        long most = sums.values().stream().mapToLong(LedgerReader::micros).max().orElse(0);
        return sums.entrySet().stream()
                .sorted(Map.Entry.<String, Duration>comparingByValue(Comparator.reverseOrder())
                        .thenComparing(Map.Entry.comparingByKey()))
                .map(e -> line(t, e, whole, text.apply(e.getKey()), account.apply(e.getKey()), most))
                .toList();
    }

    private static LedgerPage.Line line(
            Tongue t, Map.Entry<String, Duration> sum, LedgerSums.Sums whole, String text, String account, long most) {
        long micros = micros(sum.getValue());
        long all = Math.max(1, micros(whole.elapsed()));
        var part = new Bars.Part(micros, "account", account, t.account(account));
        return new LedgerPage.Line(
                account,
                text,
                t.account(account),
                micros,
                t.duration(sum.getValue()),
                t.number(Math.round(100.0 * micros / all)) + " %",
                t.duration(sum.getValue().dividedBy(Math.max(1, whole.cases()))),
                new RawString(Bars.draw("l-" + sum.getKey().replace(' ', '-'), List.of(part), most, SMALL_BAR)));
    }

    private static RawString bar(List<LedgerPage.Line> accounts, long whole) {
        List<Bars.Part> parts = accounts.stream()
                .map(line -> new Bars.Part(line.micros(), "account", line.code(), line.text() + " " + line.share()))
                .toList();
        return new RawString(Bars.draw("ledger", parts, whole, BAR));
    }

    private static LedgerPage.Breach breach(Tongue t, Row row) {
        String body = row.getString("body");
        return new LedgerPage.Breach(
                body,
                t.bodyKind(row.getString("account")),
                row.getLong("count"),
                row.getLong("open"),
                Filter.address(Pages.TERMS.path(), Map.of("body", body)));
    }

    private static LedgerPage.Owner owner(Tongue t, TimeOwners.Row row) {
        String whose = switch (row.owner()) {
            case "OFFICE" -> t.label("ownerOffice");
            case "NOBODY" -> t.label("ownerNobody");
            default -> t.account(row.owner());
        };
        String service = row.service().equals("*") ? t.label("all") : t.service(row.service());
        String stage = row.stage().equals("*") ? "" : t.stage(row.stage().replace("*", "INV"));
        return new LedgerPage.Owner(t.stage(row.state()), stage, service, whose, row.rule(), t.day(row.from()));
    }

    private static long micros(Duration length) {
        return length.dividedBy(ChronoUnit.MICROS.getDuration());
    }
}
