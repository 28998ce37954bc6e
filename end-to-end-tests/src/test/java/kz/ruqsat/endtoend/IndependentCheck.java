package kz.ruqsat.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.Optional;
import kz.ruqsat.checker.Checks;
import kz.ruqsat.checker.picture.Expected;
import kz.ruqsat.checker.reading.StandAddresses;
import kz.ruqsat.checker.reading.StandReading;
import kz.ruqsat.checker.report.Page;
import kz.ruqsat.checker.report.Report;
import kz.ruqsat.sandbox.embedded.Databases;
import kz.ruqsat.sandbox.process.Stand;

/** The independent checker on a stand of these tests, with the journal of all that the tests sent and were answered. */
final class IndependentCheck {
    private static final int MOST = 20;

    private IndependentCheck() {}

    /** Waits until the stand is at rest, and fails with the checker's page if anything does not hold. */
    static void finds_nothing_on(Stand stand) {
        try (var keeper = stand.timeKeeper()) {
            keeper.awaitRest();
        }
        var report = Checks.of(StandReading.of(addresses(stand)), Expected.NOTHING);
        assertThat(report.isClean()).as(() -> page(report)).isTrue();
        assertThat(report.rows()).as(() -> page(report)).isPositive();
    }

    private static StandAddresses addresses(Stand stand) {
        var authority = stand.file().services().get("berkut-stub").environment().get("BERKUT_JOURNAL");
        var folder = stand.embedded().settings().folder();
        return new StandAddresses(
                "127.0.0.1:" + stand.embedded().postgresPort(),
                StandAddresses.DATABASES,
                Databases.APPLICATION,
                Databases.APPLICATION,
                stand.embedded().bootstrapServers(),
                Optional.of(Path.of(authority)),
                Optional.of(stand.clientJournal()),
                Optional.of(folder));
    }

    private static String page(Report report) {
        var page = new StringWriter();
        new Page(MOST, false).print(report, new PrintWriter(page));
        return page.toString();
    }
}
