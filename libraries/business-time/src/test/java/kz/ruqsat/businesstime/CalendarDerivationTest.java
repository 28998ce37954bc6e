package kz.ruqsat.businesstime;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** the published days off follow from the law's holidays and the Government's transfers, by code of its own. */
class CalendarDerivationTest {

    private record Derived(String type, String holiday, String movedFrom) {}

    private final ObjectNode file = WrittenData.tree(WrittenData.CALENDAR);
    private final Map<LocalDate, Derived> derived = new TreeMap<>();

    @ParameterizedTest
    @ValueSource(ints = {2025, 2026, 2027})
    void days_off_follow_from_holiday_definitions_and_transfers(int year) {
        derive(year);

        JsonNode written = WrittenData.year(file, year);
        Map<LocalDate, Derived> entries = new TreeMap<>();
        WrittenData.elements(written.get("entries"))
                .forEach(entry -> entries.put(dateOf(entry, "date"), entryOf(entry)));
        assertThat(derived).isEqualTo(entries);
        assertThat(derived.keySet().stream().filter(date -> !isWeekend(date)))
                .containsExactlyElementsOf(WrittenData.dates(written.get("weekdayDaysOff")));
    }

    @ParameterizedTest
    @ValueSource(ints = {2025, 2026, 2027})
    void working_weekend_days_are_the_days_from_which_the_government_moved_a_day_off(int year) {
        Stream<LocalDate> moved = WrittenData.elements(file.get("governmentTransfers"))
                .map(transfer -> dateOf(transfer, "dayOffMovedFrom"))
                .filter(date -> date.getYear() == year);

        List<LocalDate> written = WrittenData.dates(WrittenData.year(file, year).get("workingWeekendDays"));

        assertThat(written).containsExactlyInAnyOrderElementsOf(moved.toList());
    }

    private void derive(int year) {
        Set<LocalDate> toShift = new TreeSet<>();
        WrittenData.elements(file.get("holidayDefinitions"))
                .forEach(definition -> holidaysOf(definition, year).forEach(date -> place(definition, date, toShift)));
        WrittenData.elements(file.get("governmentTransfers")).forEach(transfer -> placeTransfer(transfer, year));
        toShift.forEach(this::shift);
    }

    private Stream<LocalDate> holidaysOf(JsonNode definition, int year) {
        Stream<LocalDate> fixed = WrittenData.elements(definition.get("monthDays"))
                .map(monthDay -> MonthDay.parse("--" + monthDay.asText()).atYear(year));
        Stream<LocalDate> floating = definition.path("floating").has(String.valueOf(year))
                ? Stream.of(dateOf(definition.get("floating"), String.valueOf(year)))
                : Stream.empty();
        return Stream.concat(fixed, floating).filter(date -> isValid(definition, date));
    }

    private static boolean isValid(JsonNode definition, LocalDate date) {
        boolean begun = definition.get("validFrom").isNull() || !date.isBefore(dateOf(definition, "validFrom"));
        boolean ended = !definition.get("validTo").isNull() && date.isAfter(dateOf(definition, "validTo"));
        return begun && !ended;
    }

    private void place(JsonNode definition, LocalDate date, Set<LocalDate> toShift) {
        boolean religious = definition.get("kind").asText().equals("RELIGIOUS");
        String type = religious ? "RELIGIOUS_DAY_OFF" : "HOLIDAY";
        derived.put(date, new Derived(type, definition.get("code").asText(), ""));
        if (isWeekend(date) && definition.get("shiftsFromWeekend").asBoolean()) {
            toShift.add(date);
        }
    }

    private void placeTransfer(JsonNode transfer, int year) {
        LocalDate to = dateOf(transfer, "dayOffMovedTo");
        if (to.getYear() == year) {
            derived.put(
                    to,
                    new Derived(
                            "TRANSFERRED_DAY_OFF",
                            "",
                            transfer.get("dayOffMovedFrom").asText()));
        }
    }

    private void shift(LocalDate holiday) {
        LocalDate date = holiday;
        while (isWeekend(date) || derived.containsKey(date)) {
            date = date.plusDays(1);
        }
        derived.put(date, new Derived("SHIFTED_DAY_OFF", derived.get(holiday).holiday(), holiday.toString()));
    }

    private static Derived entryOf(JsonNode entry) {
        return new Derived(entry.get("type").asText(), textOrNone(entry, "holiday"), textOrNone(entry, "movedFrom"));
    }

    private static String textOrNone(JsonNode entry, String field) {
        return entry.path(field).isTextual() ? entry.get(field).asText() : "";
    }

    private static boolean isWeekend(LocalDate date) {
        return date.getDayOfWeek() == DayOfWeek.SATURDAY || date.getDayOfWeek() == DayOfWeek.SUNDAY;
    }

    private static LocalDate dateOf(JsonNode node, String field) {
        return LocalDate.parse(node.get(field).asText());
    }
}
