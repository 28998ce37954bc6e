package kz.ruqsat.sandbox.year;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import kz.ruqsat.businesstime.KazakhstanTime;
import kz.ruqsat.businesstime.WorkingCalendar;

/**
 * All that people do in a calendar year. It follows from year, number of cases and seed and from nothing else. Everything is on the hour: filing from 9 to
 * 17, those who change their minds and officers at 18, and until spring, by hand, at 8.
 *
 * @param year calendar year in Kazakhstan; its calendar and that of the year after must be published
 * @param cases one for each invitee
 * @param seed of every draw, also of KNB's
 * @param deeds in order of time
 */
public record YearPlan(int year, int cases, long seed, List<PlannedDeed> deeds) {
    /** The year that can be played: the law of its tenth of March and its calendar are known. */
    public static final int YEAR = 2026;

    /** From this day on the amended Rules bind. The automatic desk judges by them alone; officers work off by hand what was filed before. */
    static final LocalDate AMENDED_ON = LocalDate.of(2026, 3, 10);
    /** By then KNB has answered all that was filed before, but for what it never answers. */
    private static final LocalDate OLD_CASES_ARE_DONE_ON = LocalDate.of(2026, 4, 30);

    private static final LocalTime EARLY = LocalTime.of(8, 0);
    private static final LocalTime EVENING = LocalTime.of(18, 0);
    private static final LocalTime MORNING = LocalTime.of(10, 0);
    private static final double WITHDRAWN = 0.02;
    private static final double CORRECTED = 0.7;
    private static final int LATEST_CORRECTION = 9;
    private static final int OUTAGES = 8;
    private static final int MOST_CALLS = 5;
    private static final Set<DayOfWeek> WEEKDAYS_OF_THE_SLOW = Set.of(DayOfWeek.TUESDAY, DayOfWeek.FRIDAY);

    public YearPlan {
        deeds = List.copyOf(deeds);
    }

    /** The plan of that seed. */
    public static YearPlan of(int cases, long seed) {
        return new Drawing(new Lots(seed), WorkingCalendar.kazakhstan()).plan(cases, seed);
    }

    /** The first moment of the year in Kazakhstan. */
    public Instant begins() {
        return LocalDate.of(year, 1, 1).atStartOfDay(KazakhstanTime.ZONE).toInstant();
    }

    /** The first moment after it. */
    public Instant ends() {
        return KazakhstanTime.endOf(LocalDate.of(year, 12, 31));
    }

    /** Deeds by moment, in order. */
    SortedMap<Instant, List<PlannedDeed>> byMoment() {
        return deeds.stream().collect(Collectors.groupingBy(PlannedDeed::at, TreeMap::new, Collectors.toList()));
    }

    List<PlannedPetition> petitions() {
        return deeds.stream()
                .filter(PlannedDeed.Files.class::isInstance)
                .map(deed -> ((PlannedDeed.Files) deed).petition())
                .toList();
    }

    /** Cases filed in each month. */
    Map<YearMonth, Integer> casesByMonth() {
        return petitions().stream()
                .collect(Collectors.groupingBy(
                        each -> YearMonth.from(KazakhstanTime.dateOf(each.filedAt())),
                        TreeMap::new,
                        Collectors.summingInt(PlannedPetition::cases)));
    }

    /** What KNB gets done on a working day: enough for a usual one, too little before long breaks. */
    int knbPerWorkingDay() {
        var days = (int) Season.workingDays(year, WorkingCalendar.kazakhstan()).count();
        return Math.max(2, cases * 6 / days / 5);
    }

    private record Drawing(Lots lots, WorkingCalendar calendar) {

        YearPlan plan(int cases, long seed) {
            var deeds = new ArrayList<PlannedDeed>();
            var petitions = petitions(cases);
            petitions.forEach(petition -> {
                deeds.add(new PlannedDeed.Files(petition));
                afterwards(petition, deeds);
            });
            deeds.addAll(rounds(petitions));
            deeds.addAll(outages(deeds));
            deeds.sort(Comparator.comparing(PlannedDeed::at));
            return new YearPlan(YEAR, cases, seed, deeds);
        }

        private List<PlannedPetition> petitions(int cases) {
            var season = Season.of(YEAR, calendar);
            var population = new Population(lots);
            var all = new ArrayList<PlannedPetition>();
            for (int left = cases; left > 0; left -= all.getLast().cases()) {
                all.add(population.petition(all.size() + 1, season.filing(lots), left));
            }
            return all;
        }

        private void afterwards(PlannedPetition petition, List<PlannedDeed> deeds) {
            var day = KazakhstanTime.dateOf(petition.filedAt());
            var evening = KazakhstanTime.at(day, EVENING);
            switch (petition.flaw()) {
                case NONE -> {
                    if (isPlain(petition) && !day.isBefore(AMENDED_ON) && lots.hits(WITHDRAWN)) {
                        deeds.add(new PlannedDeed.Withdraws(evening, petition));
                    }
                }
                case UNPAID -> {
                    deeds.add(new PlannedDeed.SendsBack(evening, petition));
                    correction(petition, day, deeds);
                }
                case WRONG_PLACE, BARRED -> deeds.add(new PlannedDeed.SendsBack(evening, petition));
            }
        }

        private static boolean isPlain(PlannedPetition petition) {
            return petition.body() != Body.SLOW && petition.cases() == 1;
        }

        private void correction(PlannedPetition petition, LocalDate returnedOn, List<PlannedDeed> deeds) {
            var on = calendar.plusWorkingDays(returnedOn, lots.between(1, LATEST_CORRECTION));
            if (lots.hits(CORRECTED) && on.getYear() == YEAR) {
                deeds.add(new PlannedDeed.Corrects(KazakhstanTime.at(on, MORNING), petition));
            }
        }

        private List<PlannedDeed> rounds(List<PlannedPetition> petitions) {
            var rounds = new ArrayList<PlannedDeed>();
            if (petitions.stream().anyMatch(each -> each.body() == Body.SLOW)) {
                Season.workingDays(YEAR, calendar)
                        .filter(day -> WEEKDAYS_OF_THE_SLOW.contains(day.getDayOfWeek()))
                        .forEach(day -> rounds.add(new PlannedDeed.WorksOff(at(day, EVENING), Body.SLOW)));
            }
            petitions.stream()
                    .filter(each -> KazakhstanTime.dateOf(each.filedAt()).isBefore(AMENDED_ON))
                    .map(PlannedPetition::body)
                    .filter(body -> body != Body.SLOW)
                    .distinct()
                    .forEach(body -> Season.workingDays(YEAR, calendar)
                            .filter(day -> day.isBefore(OLD_CASES_ARE_DONE_ON))
                            .forEach(day -> rounds.add(new PlannedDeed.WorksOff(at(day, EARLY), body))));
            return rounds;
        }

        private static Instant at(LocalDate day, LocalTime time) {
            return KazakhstanTime.at(day, time);
        }

        // Where something is sent to KNB, else it would strike nobody.
        private List<PlannedDeed> outages(List<PlannedDeed> deeds) {
            var filings = deeds.stream()
                    .filter(PlannedDeed.Files.class::isInstance)
                    .map(PlannedDeed::at)
                    .toList();
            var outages = new TreeMap<Instant, PlannedDeed>();
            for (int each = 0; each < OUTAGES; each++) {
                var at = lots.oneOf(filings);
                outages.put(at, new PlannedDeed.Outage(at, lots.between(2, MOST_CALLS)));
            }
            return List.copyOf(outages.values());
        }
    }
}
