package kz.ruqsat.businesstime;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;

/** what a day is does not depend on how the calendar is written down. */
class WritingOrderTest {

    @Test
    void shuffled_lists_years_and_keys_give_the_same_days(TestReporter reporter) {
        long seed = new Random().nextLong();
        reporter.publishEntry("seed", String.valueOf(seed));
        Random random = new Random(seed);

        for (int round = 0; round < 50; round++) {
            WorkingCalendar shuffled = WrittenData.calendar(shuffled(WrittenData.tree(WrittenData.CALENDAR), random));
            assertSameDays(shuffled, WorkingCalendar.kazakhstan(), SlowCount.FIRST, SlowCount.LAST, seed);
        }
    }

    @Test
    void a_file_of_one_year_gives_the_same_days_as_the_file_of_all_years() {
        for (int year = 2025; year <= 2027; year++) {
            WorkingCalendar alone = WrittenData.calendar(onlyYear(year));
            LocalDate first = LocalDate.ofYearDay(year, 1);
            assertSameDays(alone, WorkingCalendar.kazakhstan(), first, first.withDayOfYear(365), 0);
        }
    }

    @Test
    void remarks_that_the_program_does_not_know_change_nothing() {
        WorkingCalendar remarked = WrittenData.calendarChanged(file -> {
            file.put("remark", "for people");
            WrittenData.year(file, 2026).put("remark", "for people");
        });

        assertSameDays(remarked, WorkingCalendar.kazakhstan(), SlowCount.FIRST, SlowCount.LAST, 0);
    }

    private static void assertSameDays(
            WorkingCalendar one, WorkingCalendar other, LocalDate from, LocalDate to, long seed) {
        from.datesUntil(to.plusDays(1))
                .forEach(date -> assertThat(one.day(date)).as("seed %s", seed).isEqualTo(other.day(date)));
    }

    private static JsonNode onlyYear(int year) {
        ObjectNode file = WrittenData.tree(WrittenData.CALENDAR);
        ObjectNode kept = WrittenData.year(file, year);
        file.putArray("years").add(kept);
        return file;
    }

    private static JsonNode shuffled(JsonNode node, Random random) {
        return switch (node) {
            case ArrayNode array -> {
                List<JsonNode> items = new ArrayList<>();
                array.forEach(item -> items.add(shuffled(item, random)));
                Collections.shuffle(items, random);
                yield array.removeAll().addAll(items);
            }
            case ObjectNode object -> {
                List<Map.Entry<String, JsonNode>> fields = new ArrayList<>(object.properties());
                Collections.shuffle(fields, random);
                ObjectNode rewritten = object.objectNode();
                fields.forEach(field -> rewritten.set(field.getKey(), shuffled(field.getValue(), random)));
                yield rewritten;
            }
            default -> node;
        };
    }
}
