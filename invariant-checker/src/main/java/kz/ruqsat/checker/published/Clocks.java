package kz.ruqsat.checker.published;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import kz.ruqsat.checker.picture.Move;

/** The statutory clocks: how long each runs, what starts it, and in which states it stands still. */
public final class Clocks {

    /** As published. */
    public static final Clocks PUBLISHED = read();

    private final Map<String, Clock> clocks;
    private final Map<String, String> standsStill;

    private Clocks(Map<String, Clock> clocks, Map<String, String> standsStill) {
        this.clocks = Map.copyOf(clocks);
        this.standsStill = Map.copyOf(standsStill);
    }

    /** The unit a clock counts in. */
    enum Unit {
        WORKING_DAYS,
        CALENDAR_DAYS,
        YEARS,
        /** It ends on a day that a document names. */
        PRINTED_DAY
    }

    /** A stretch in which a clock stands still, from a civil date to another. */
    public record Standstill(LocalDate from, LocalDate to) {}

    /**
     * One clock.
     *
     * @param rolls whether a last day off goes to the next working day
     * @param startsIn states whose beginning starts it
     * @param mayStandStill whether it stands still while somebody else is waited for
     */
    public record Clock(int length, Unit unit, boolean rolls, Set<String> startsIn, boolean mayStandStill) {

        /** Whether it runs to a day that a document names. */
        public boolean isPrinted() {
            return unit == Unit.PRINTED_DAY;
        }

        /**
         * The last day.
         *
         * @param startedAt the event that started it
         * @param still stretches it stood still in, in order
         */
        public LocalDate lastDay(Instant startedAt, List<Standstill> still) {
            WorkingDays days = WorkingDays.PUBLISHED;
            LocalDate base = days.dateOf(startedAt);
            LocalDate last = switch (unit) {
                case WORKING_DAYS -> stretched(days, base, still);
                case CALENDAR_DAYS -> base.plusDays(length);
                case YEARS -> base.plusYears(length);
                case PRINTED_DAY -> throw new IllegalStateException("the document says");
            };
            return rolls ? days.rolled(last) : last;
        }

        // A stretch that begins after the term was over moves nothing; else each working day of it is added at the end.
        private LocalDate stretched(WorkingDays days, LocalDate base, List<Standstill> still) {
            long count = length;
            for (Standstill each : still) {
                boolean over = each.from().isAfter(days.after(base, count));
                count += over ? 0 : days.between(each.from(), each.to());
            }
            return days.after(base, count);
        }
    }

    /** A clock by its name; empty if there is none. */
    public Optional<Clock> of(String name) {
        return Optional.ofNullable(clocks.get(name));
    }

    /** Whether a clock that may stand still does so from a move on: in some states from their beginning, in others from a row within them. */
    public boolean standsStillFrom(Move move) {
        return Optional.ofNullable(standsStill.get(move.to()))
                .filter(row -> row.isEmpty() ? move.changesState() : row.equals(move.transition()))
                .isPresent();
    }

    /** Whether there are states such as this in which it may stand still. */
    public boolean mayStandStillIn(String state) {
        return standsStill.containsKey(state);
    }

    private static Clocks read() {
        JsonNode file = DataFile.read("clocks.json");
        List<String> still = DataFile.texts(file.path("mayStandStill"));
        Map<String, Clock> clocks = new HashMap<>();
        file.path("clocks")
                .properties()
                .forEach(each -> clocks.put(each.getKey(), clock(each.getValue(), still.contains(each.getKey()))));
        Map<String, String> standsStill = new HashMap<>();
        file.path("standsStill")
                .properties()
                .forEach(each -> standsStill.put(each.getKey(), each.getValue().asText()));
        return new Clocks(clocks, standsStill);
    }

    private static Clock clock(JsonNode clock, boolean mayStandStill) {
        return new Clock(
                clock.path("length").asInt(),
                Unit.valueOf(clock.path("unit").asText()),
                clock.path("rolls").asBoolean(),
                Set.copyOf(DataFile.texts(clock.path("startsIn"))),
                mayStandStill);
    }
}
