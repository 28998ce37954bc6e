package kz.ruqsat.berkut.choosing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.stream.IntStream;
import kz.ruqsat.berkut.choosing.Namespace.Unscripted;
import kz.ruqsat.berkut.choosing.Profile.Days;
import kz.ruqsat.berkut.choosing.Profile.DrawnFrom;
import kz.ruqsat.berkut.choosing.Profile.Queue;
import kz.ruqsat.berkut.choosing.Profile.Shares;
import kz.ruqsat.berkut.script.Choice;
import kz.ruqsat.berkut.script.Delay;
import kz.ruqsat.berkut.script.Script;
import kz.ruqsat.berkut.script.ScriptLine;
import kz.ruqsat.businesstime.WorkingCalendar;
import kz.ruqsat.contracts.berkut.BerkutReply.Answer;
import org.junit.jupiter.api.Test;

class ChoosingTest {

    private static final Instant NOW = Instant.parse("2026-03-10T04:00:00Z");
    private static final UUID ID = UUID.fromString("0195f2a0-7c1e-7d3a-9b1e-2f6a4c8d1e50");
    private static final Script DAY_1 = Script.of(ScriptLine.of(Answer.APPROVED, Delay.workingDays(1)));
    private static final Script DAY_2 = Script.of(ScriptLine.of(Answer.REJECTED, Delay.workingDays(2)));

    private final Choosing choosing = new Choosing(WorkingCalendar.kazakhstan(), new Choice(DAY_1, "default"));

    @Test
    void script_of_the_request_then_of_the_case_then_rule_then_magic_identifier_then_profile_then_default() {
        var magic = traits("P0001KNA2");
        assertThat(source("", traits("P0001"))).isEqualTo("default");
        choosing.put("", profile(DrawnFrom.PERSON, 0));
        assertThat(source("", traits("P0001"))).startsWith("profile seed 7, lot ");
        assertThat(source("", magic)).isEqualTo("magic identifier KNA2");
        choosing.put(new Rule("", "all", conditions("", ""), DAY_1));
        assertThat(source("", magic)).isEqualTo("rule all (any request)");
        choosing.put("", "CASE-1", DAY_2);
        assertThat(source("", magic)).isEqualTo("script for CASE-1");
        choosing.put("", ID.toString(), DAY_2);
        assertThat(source("", magic)).isEqualTo("script for " + ID);
    }

    @Test
    void of_several_rules_that_fit_the_latest_is_asked_first() {
        choosing.put(new Rule("", "india", conditions("IN", ""), DAY_1));
        choosing.put(new Rule("", "prefix", conditions("IN", "P0"), DAY_2));
        choosing.put(new Rule("", "others", conditions("DE", ""), DAY_2));

        assertThat(source("", traits("P0001"))).isEqualTo("rule prefix (citizenship IN, document P0)");
        assertThat(source("", traits("Q0001"))).isEqualTo("rule india (citizenship IN)");
        choosing.put(new Rule("", "india", conditions("IN", ""), DAY_2));
        assertThat(source("", traits("P0001")))
                .as("written anew, so the latest")
                .isEqualTo("rule india (citizenship IN)");
        choosing.removeRule("", "india");
        assertThat(source("", traits("Q0001"))).isEqualTo("default");
    }

    @Test
    void namespaces_do_not_meet_and_one_that_is_forgotten_leaves_the_others_alone() {
        choosing.put(new Namespace("t-1", "TA7", "", Unscripted.ANSWERED));
        choosing.put("t-1", "CASE-1", DAY_2);
        choosing.put(new Rule("t-2", "all", conditions("", ""), DAY_2));

        assertThat(choosing.namespaceOf("", "CASE-1", traits("ta7000001"))).isEqualTo("t-1");
        assertThat(choosing.namespaceOf("", "CASE-1", traits("P0001"))).isEmpty();
        assertThat(choosing.namespaceOf("t-2", "CASE-1", traits("TA7000001"))).isEqualTo("t-2");
        assertThat(source("t-1", traits("P0001"))).isEqualTo("script for CASE-1");
        assertThat(source("t-2", traits("P0001"))).isEqualTo("rule all (any request)");
        assertThat(source("", traits("P0001"))).isEqualTo("default");

        choosing.forget("t-1");

        assertThat(source("t-1", traits("P0001"))).isEqualTo("default");
        assertThat(source("t-2", traits("P0001"))).isEqualTo("rule all (any request)");
    }

    @Test
    void a_namespace_that_wants_every_request_scripted_gets_silence_and_says_so() {
        choosing.put(new Namespace("t-1", "", "", Unscripted.REPORTED));

        var choice = choosing.choose("t-1", ID, "CASE-1", traits("P0001"), NOW);

        assertThat(choice.script()).isEqualTo(Script.SILENCE);
        assertThat(choice.source()).isEqualTo(Choosing.UNMATCHED);
    }

    @Test
    void a_seed_gives_the_same_answers_in_whatever_order_and_over_whatever_case_ids() {
        choosing.put("", profile(DrawnFrom.PERSON, 40));
        var people =
                new ArrayList<>(IntStream.range(0, 500).mapToObj(i -> "P" + i).toList());

        var first = answers(people, new Random(1));
        Collections.shuffle(people, new Random(2));
        var again = answers(people, new Random(3));

        assertThat(again).isEqualTo(first);
        assertThat(first.values().stream().distinct().count())
                .as("and they are not all alike")
                .isGreaterThan(20);
    }

    @Test
    void shares_come_out_as_they_are_asked_for_within_what_a_lot_allows() {
        choosing.put("", profile(DrawnFrom.CASE, 0));
        var scripts = IntStream.range(0, 4_000)
                .mapToObj(i -> choosing.choose("", ID, "CASE-" + i, traits("P0001"), NOW)
                        .script())
                .toList();

        assertThat(share(scripts, script -> script.answers().isEmpty())).isBetween(0.03, 0.07);
        assertThat(share(scripts, script -> says(script, Answer.EXTENDED))).isBetween(0.17, 0.23);
        assertThat(share(scripts, script -> says(script, Answer.REJECTED))).isBetween(0.08, 0.12);
    }

    @Test
    void a_desk_that_gets_forty_a_day_done_lets_the_rest_wait_and_the_order_within_a_day_changes_nothing() {
        choosing.put("", new Profile(7, DrawnFrom.PERSON, null, new Days(1, 1), null, new Queue(40)));
        IntStream.range(0, 100).forEach(_ -> choosing.came("", NOW));

        var sameDay = choosing.choose("", ID, "CASE-1", traits("P0001"), NOW.plusSeconds(3600));
        var nextDay = choosing.choose("", ID, "CASE-1", traits("P0001"), NOW.plusSeconds(86_400));

        assertThat(sameDay.source()).endsWith("0 days in the queue");
        assertThat(nextDay.source()).as("60 were left, at 40 a day").endsWith("1 days in the queue");
        assertThat(nextDay.script().answers().getFirst().after()).isEqualTo(Delay.workingDays(2));
    }

    private Map<String, String> answers(List<String> people, Random ids) {
        Map<String, String> all = new HashMap<>();
        people.forEach(person -> {
            var choice = choosing.choose("", new UUID(ids.nextLong(), 1), "CASE-" + ids.nextInt(), traits(person), NOW);
            all.put(person, choice.script().answers().toString());
        });
        return all;
    }

    private static double share(List<Script> scripts, java.util.function.Predicate<Script> is) {
        return scripts.stream().filter(is).count() / (double) scripts.size();
    }

    private static boolean says(Script script, Answer answer) {
        return script.answers().stream().anyMatch(line -> line.answer() == answer);
    }

    private static Profile profile(DrawnFrom from, int perWorkingDay) {
        return new Profile(7, from, new Shares(0.1, 0.2, 0.05, 0.05, 0.01), null, null, new Queue(perWorkingDay));
    }

    private static Conditions conditions(String citizenship, String prefix) {
        return new Conditions("", "", "", citizenship, prefix);
    }

    private String source(String namespace, Traits traits) {
        return choosing.choose(namespace, ID, "CASE-1", traits, NOW).source();
    }

    private static Traits traits(String documentNumber) {
        return new Traits("INVITATION", "C3", "MIA75", 1, "IN", documentNumber);
    }
}
