package kz.ruqsat.berkut.journal;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import kz.ruqsat.berkut.choosing.Conditions;
import kz.ruqsat.berkut.choosing.Namespace;
import kz.ruqsat.berkut.choosing.Profile;
import kz.ruqsat.berkut.choosing.Rule;
import kz.ruqsat.berkut.faults.Fault;
import kz.ruqsat.berkut.faults.FaultKind;
import kz.ruqsat.berkut.register.Entry;
import kz.ruqsat.berkut.script.Delay;
import kz.ruqsat.berkut.script.Manner;
import kz.ruqsat.berkut.script.PlannedAnswer;
import kz.ruqsat.berkut.script.Script;
import kz.ruqsat.berkut.script.ScriptLine;
import kz.ruqsat.contracts.berkut.BerkutReply.Answer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class JournalTest {

    private static final Instant NOW = Instant.parse("2026-03-10T04:00:00Z");

    @TempDir
    Path folder;

    private Path file;

    @BeforeEach
    void name() {
        file = folder.resolve("deeper/journal.jsonl");
    }

    @Test
    void every_kind_of_entry_comes_back_as_it_went_in() throws Exception {
        var entries = everyKind();
        try (var journal = Journal.open(file, NOW, _ -> {})) {
            journal.append(entries, NOW);
        }

        assertThat(replayed().stream().map(Line::entry).toList().subList(1, entries.size() + 1))
                .isEqualTo(entries);
        assertThat(entries.stream().map(Entry::getClass).distinct())
                .as("a new kind of entry belongs into this test")
                .hasSize(Entry.class.getPermittedSubclasses().length - 1);
    }

    @Test
    void a_torn_last_line_is_cut_off_and_the_start_entry_says_how_long_it_was() throws Exception {
        try (var journal = Journal.open(file, NOW, _ -> {})) {
            journal.append(List.of(repeated("kept")), NOW);
        }
        Files.writeString(file, "{\"n\":3,\"at\":\"2026-03-1", StandardOpenOption.APPEND);

        try (var journal = Journal.open(file, NOW, _ -> {})) {
            assertThat(journal.droppedBytes()).isEqualTo(22);
            assertThat(journal.after(2, 10)).extracting(Line::entry).containsExactly(new Entry.Started(2, 22));
        }
        assertThat(replayed()).hasSize(3);
    }

    @Test
    void a_last_line_that_lacks_only_its_line_feed_is_torn_too() throws Exception {
        try (var journal = Journal.open(file, NOW, _ -> {})) {
            journal.append(List.of(repeated("kept"), repeated("torn")), NOW);
        }
        var bytes = Files.readAllBytes(file);
        Files.write(file, java.util.Arrays.copyOf(bytes, bytes.length - 1));

        assertThat(replayed()).extracting(Line::entry).hasSize(2).contains(repeated("kept"));
    }

    @Test
    void a_file_cut_at_any_byte_opens_with_all_whole_lines_before_the_cut() throws Exception {
        try (var journal = Journal.open(file, NOW, _ -> {})) {
            journal.append(List.of(repeated("one"), repeated("two")), NOW);
        }
        var bytes = Files.readAllBytes(file);
        for (int length = 0; length <= bytes.length; length++) {
            var cut = folder.resolve("cut-" + length);
            Files.write(cut, java.util.Arrays.copyOf(bytes, length));
            var lines = new ArrayList<Line>();
            Journal.open(cut, NOW, lines::add).close();
            assertThat(lines).hasSize((int) new String(bytes, 0, length, UTF_8)
                    .chars()
                    .filter(c -> c == '\n')
                    .count());
        }
    }

    @Test
    void damage_before_the_last_line_stops_the_start_and_names_the_line() throws Exception {
        try (var journal = Journal.open(file, NOW, _ -> {})) {
            journal.append(List.of(repeated("one"), repeated("two")), NOW);
        }
        var text = Files.readString(file);
        Files.writeString(file, text.replace("\"n\":2", "\"n\":x"));

        assertThatThrownBy(this::replayed)
                .isInstanceOf(JournalDamagedException.class)
                .hasMessageContaining("line 2");
    }

    @Test
    void a_missing_line_stops_the_start() throws Exception {
        try (var journal = Journal.open(file, NOW, _ -> {})) {
            journal.append(List.of(repeated("one"), repeated("two")), NOW);
        }
        var lines = Files.readAllLines(file);
        Files.write(file, List.of(lines.get(0), lines.get(2)));

        assertThatThrownBy(this::replayed)
                .isInstanceOf(JournalDamagedException.class)
                .hasMessageContaining("number 3");
    }

    @Test
    void one_file_has_one_writer() throws Exception {
        try (var _ = Journal.open(file, NOW, _ -> {})) {
            assertThatThrownBy(this::replayed).hasMessageContaining("is open in another process");
        }
    }

    @Test
    void pages_go_on_after_a_number_and_never_beyond_the_end() throws Exception {
        try (var journal = Journal.open(file, NOW, _ -> {})) {
            journal.append(
                    IntStream.range(0, 2_999)
                            .mapToObj(i -> (Entry) repeated("hash-" + i))
                            .toList(),
                    NOW);

            assertThat(journal.after(0, 2)).extracting(Line::n).containsExactly(1L, 2L);
            assertThat(journal.after(2_998, 10)).extracting(Line::n).containsExactly(2_999L, 3_000L);
            assertThat(journal.after(3_000, 10)).isEmpty();
            assertThat(journal.after(9_999, 10)).isEmpty();
        }
        assertThat(replayed()).hasSize(3_000);
    }

    @Test
    void the_lines_of_every_earlier_version_are_replayed() throws Exception {
        for (var version : List.of("v1.jsonl")) {
            var old = Path.of("src/test/resources/kz/ruqsat/berkut/journal", version);
            Files.createDirectories(file.getParent());
            Files.copy(old, file);

            var lines = replayed();

            assertThat(lines).hasSameSizeAs(Files.readAllLines(old));
            assertThat(lines.stream().map(line -> line.entry().getClass()).distinct())
                    .as("the corpus holds every kind of that version")
                    .hasSize(8);
        }
    }

    private List<Line> replayed() throws IOException {
        var lines = new ArrayList<Line>();
        Journal.open(file, NOW, lines::add).close();
        return lines;
    }

    private static Entry.Repeated repeated(String hash) {
        return new Entry.Repeated(new UUID(0, 1), hash);
    }

    private static List<Entry> everyKind() {
        var id = new UUID(7, 8);
        var plan = List.of(
                new PlannedAnswer(0, Answer.EXTENDED, NOW, "", "default, line 1: \u044f"),
                new PlannedAnswer(1, Answer.REJECTED, NOW.plusNanos(1_000), "a.b.c.d.e", "line 2"));
        var script = Script.of(
                ScriptLine.of(Answer.APPROVED, Delay.NONE),
                new ScriptLine(Answer.REJECTED, Delay.workingDays(4), java.time.LocalTime.of(9, 5), "sealed"));
        return List.of(
                new Entry.ScriptPut("CASE-1", script, "tester", "t-1"),
                new Entry.Accepted(
                        id,
                        "CASE-1",
                        1,
                        "INVITATION",
                        "C3",
                        "MIA75",
                        "sha-256:00",
                        "c",
                        id,
                        NOW,
                        "default",
                        plan,
                        List.of("a note"),
                        2,
                        List.of(script),
                        "t-1",
                        "e30..e30",
                        "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01"),
                repeated("sha-256:00"),
                new Entry.Contradicted(id, "sha-256:01"),
                new Entry.Replanned(id, "script for CASE-1", plan, List.of(), 4, List.of()),
                new Entry.Withdrawn(id, NOW, 2),
                new Entry.Sent(id, 0, new UUID(1, 1), Answer.EXTENDED, 5, 4_000_000_000L, "default", Manner.UNSIGNED),
                new Entry.RulePut(new Rule("t-1", "all", new Conditions("", "C3", "", "IN", "TA7"), script), "tester"),
                new Entry.RuleRemoved("t-1", "all", "tester"),
                new Entry.ProfilePut("", profile(), "tester"),
                new Entry.NamespacePut(new Namespace("t-1", "TA7", "", Namespace.Unscripted.REPORTED), "tester"),
                new Entry.FaultPut(fault(), "tester"),
                new Entry.FaultStruck(1, FaultKind.OUTAGE, "t-1", "POST", "/berkut/v1", id.toString(), "CASE-1"),
                new Entry.FaultRemoved(1, "tester"),
                new Entry.KeyChosen("berkut-sandbox-2", "tester"),
                new Entry.Disowned(id, "WRONG", "sha-256:00", "t-1"),
                new Entry.Unmatched("", "GET", "/berkut/v1/keys", "", "", 404, "nothing is there"),
                new Entry.Reset("t-1", "tester"));
    }

    private static Profile profile() {
        return new Profile(
                42,
                Profile.DrawnFrom.CASE,
                new Profile.Shares(0.1, 0.2, 0.3, 0.1, 0.0),
                new Profile.Days(1, 2),
                new Profile.Days(5, 9),
                new Profile.Queue(40));
    }

    private static Fault fault() {
        return new Fault(
                1,
                FaultKind.OUTAGE,
                new Fault.Scope("t-1", "/berkut", "POST", "CASE-1"),
                0,
                0,
                0,
                2,
                Fault.FaultClock.WALL,
                List.of(NOW),
                List.of(NOW.plusSeconds(1)),
                3);
    }
}
