package kz.ruqsat.businesstime;

import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** A calendar is taken whole or not at all (R-086 rests on it): each fault is named, with its day. */
class SpoiledCalendarTest {

    @ParameterizedTest(name = "{0}")
    @MethodSource("faults")
    void a_fault_is_refused_and_named(String complaint, Consumer<ObjectNode> fault) {
        assertThatExceptionOfType(InvalidDataFileException.class)
                .isThrownBy(() -> WrittenData.calendarChanged(fault))
                .withMessageContaining("test-calendar.json")
                .withMessageContaining(complaint);
    }

    static Stream<Arguments> faults() {
        return Stream.of(
                fault("SABANTUI", file -> entry(file, 0).put("type", "SABANTUI")),
                fault("GUESSED", file -> in2026(file).put("status", "GUESSED")),
                fault("FUNDAY", file -> WrittenData.list(file, "workWeek").add("FUNDAY")),
                fault("2026-02-30", file -> entry(file, 0).put("date", "2026-02-30")),
                fault("WEEKEND is no type of an entry", file -> entry(file, 0).put("type", "WEEKEND")),
                fault(
                        "2026-01-01 is a THURSDAY, not MONDAY",
                        file -> entry(file, 0).put("dayOfWeek", "MONDAY")),
                fault("holiday YULE is not defined", file -> entry(file, 0).put("holiday", "YULE")),
                fault("holiday null is not defined", file -> entry(file, 0).putNull("holiday")),
                fault("lacks date, type or basis", file -> entry(file, 0).remove("basis")),
                fault(
                        "2026-01-01 stands under 2025",
                        file -> WrittenData.list(WrittenData.year(file, 2025), "entries")
                                .add(entry(file, 0).deepCopy())),
                fault(
                        "[2026-01-01] more than once",
                        file -> WrittenData.list(in2026(file), "entries")
                                .add(entry(file, 0).deepCopy())),
                fault(
                        "differ in [2026-01-01]",
                        file -> WrittenData.list(in2026(file), "entries").remove(0)),
                fault(
                        "differ in [2026-01-01]",
                        file -> WrittenData.list(in2026(file), "weekdayDaysOff").remove(0)),
                fault(
                        "[2026-01-02] more than once",
                        file -> WrittenData.list(in2026(file), "weekdayDaysOff").add("2026-01-02")),
                fault("2026-04-08 is a WEDNESDAY, no weekend day", file -> workingWeekendDay(file, "2026-04-08")),
                fault("2026-04-11 comes from no Government transfer", file -> workingWeekendDay(file, "2026-04-11")),
                fault("2025-04-12 stands under 2026", file -> workingWeekendDay(file, "2025-04-12")),
                fault(
                        "transfer from 2025-01-04 makes no working",
                        file -> addTransfer(file, "2025-01-04", "2025-01-03")),
                fault("transfer to 2025-01-06 makes no day off", file -> addTransfer(file, "2025-01-05", "2025-01-06")),
                fault("2025-01-03 is transferred by no", file -> transfer(file).put("dayOffMovedTo", "2024-12-31")),
                fault("lacks a day or its source", file -> transfer(file).remove("dayOffMovedFrom")),
                fault("lacks a day or its source", file -> transfer(file).remove("source")),
                fault(
                        "holiday NEW_YEAR is not defined",
                        file -> ((ObjectNode) file.at("/holidayDefinitions/0")).remove("code")),
                fault(
                        "differ in [2027-01-01]",
                        file -> WrittenData.list(in2026(file), "weekdayDaysOff").add("2027-01-01")),
                fault("governmentTransfers is missing", file -> file.remove("governmentTransfers")),
                fault("holidayDefinitions is missing", file -> file.remove("holidayDefinitions")),
                fault(
                        "[2025-01-05] more than once",
                        file -> WrittenData.list(WrittenData.year(file, 2025), "workingWeekendDays")
                                .add("2025-01-05")),
                fault("counts of 2026", file -> ((ObjectNode) in2026(file).get("counts")).put("workingDays", 246)),
                fault(
                        "years [2025, 2027] have a gap",
                        file -> WrittenData.list(file, "years").remove(1)),
                fault("Europe/Paris is not known", file -> ((ObjectNode) file.get("meta")).put("zone", "Europe/Paris")),
                fault("meta.version is missing", file -> file.remove("meta")),
                fault("year 2026 needs status", file -> in2026(file).remove("workingWeekendDays")),
                fault("years is missing", file -> file.remove("years")),
                fault("workWeek is missing", file -> file.remove("workWeek")),
                fault(
                        "null",
                        file -> WrittenData.list(in2026(file), "weekdayDaysOff").addNull()));
    }

    private static Arguments fault(String complaint, Consumer<ObjectNode> fault) {
        return arguments(complaint, fault);
    }

    private static ObjectNode in2026(ObjectNode file) {
        return WrittenData.year(file, 2026);
    }

    private static ObjectNode entry(ObjectNode file, int index) {
        return (ObjectNode) in2026(file).get("entries").get(index);
    }

    private static ObjectNode transfer(ObjectNode file) {
        return (ObjectNode) file.get("governmentTransfers").get(0);
    }

    private static void addTransfer(ObjectNode file, String from, String to) {
        ObjectNode added =
                transfer(file).deepCopy().put("dayOffMovedFrom", from).put("dayOffMovedTo", to);
        WrittenData.list(file, "governmentTransfers").add(added);
    }

    private static void workingWeekendDay(ObjectNode file, String date) {
        WrittenData.list(in2026(file), "workingWeekendDays").add(date);
    }
}
