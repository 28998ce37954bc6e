package kz.ruqsat.rulebook.reading;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import kz.ruqsat.businesstime.StatutoryClock;
import kz.ruqsat.businesstime.StatutoryTerms;
import kz.ruqsat.businesstime.WorkingCalendar;
import kz.ruqsat.rulebook.reference.ReferenceData;
import kz.ruqsat.rulebook.rules.Words;
import kz.ruqsat.rulebook.wording.Languages;

/**
 * A list of the law on a date.
 *
 * @param table its name
 * @param on civil date
 * @param dataVersion version of its data
 * @param from first day for which it is loaded
 * @param until last day for which it is loaded, ISO; empty while it is open
 * @param rows its rows, in the order of the data
 */
public record ReferenceTable(
        String table, LocalDate on, String dataVersion, LocalDate from, String until, List<ReferenceRow> rows) {

    /** The lists by name. */
    public enum Name {
        CATEGORIES("visa-categories.json"),
        DOCUMENTS("documents.json"),
        MISSIONS("missions.json"),
        CONSULAR_DISTRICTS("missions.json"),
        REFUSAL_GROUNDS("refusal-grounds.json"),
        ELECTRONIC_VISAS("visa-regimes.json"),
        INVITATION_FREE_STATES("invitation-free.json"),
        FEES("fees.json"),
        OPEN_QUESTIONS("open-questions.json"),
        STATE_SYSTEMS("documents.json"),
        TERMS(""),
        CALENDAR("");

        private final String file;

        Name(String file) {
            this.file = file;
        }

        /** As it stands in an address. */
        public String inAddress() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }

        /** The list of a name in an address; empty where there is none. */
        public static Optional<Name> of(String inAddress) {
            return Arrays.stream(values())
                    .filter(name -> name.inAddress().equals(inAddress))
                    .findFirst();
        }

        /** First day for which it is loaded; for the terms the first day on which each clock has one. */
        public LocalDate from() {
            return switch (this) {
                case CALENDAR -> WorkingCalendar.kazakhstan().firstDate();
                case TERMS -> firstOfTerms();
                default -> ReferenceData.current().validFrom();
            };
        }

        /** Whether it is loaded for a date; where it is not, nobody guesses. */
        public boolean covers(LocalDate on) {
            boolean tooLate =
                    this == CALENDAR && on.isAfter(WorkingCalendar.kazakhstan().lastDate());
            return !on.isBefore(from()) && !tooLate;
        }

        private static LocalDate firstOfTerms() {
            return StatutoryTerms.current().firstDate();
        }

        /** Version of its data. */
        public String dataVersion() {
            return switch (this) {
                case CALENDAR -> WorkingCalendar.kazakhstan().version();
                case TERMS -> StatutoryTerms.current().version();
                default -> ReferenceData.current().dataSets().get(file);
            };
        }
    }

    /**
     * The list on a date; of the calendar the days of that date's year.
     *
     * @throws IllegalArgumentException for a date that it is not loaded for
     */
    public static ReferenceTable of(Name name, LocalDate on, Languages languages) {
        if (!name.covers(on)) {
            throw new IllegalArgumentException(name.inAddress() + " is not loaded for " + on);
        }
        String until =
                name == Name.CALENDAR ? WorkingCalendar.kazakhstan().lastDate().toString() : "";
        return new ReferenceTable(
                name.inAddress(), on, name.dataVersion(), name.from(), until, rows(name, on, languages));
    }

    private static List<ReferenceRow> rows(Name name, LocalDate on, Languages languages) {
        ReferenceData data = ReferenceData.current();
        return switch (name) {
            case CATEGORIES ->
                data.categories().all().stream()
                        .map(row -> ReferenceRow.of("visa-category", row.code(), row, languages))
                        .toList();
            case DOCUMENTS ->
                data.documents().all().stream()
                        .map(row -> ReferenceRow.of("document", row.code(), row, languages))
                        .toList();
            case MISSIONS ->
                data.missions().all().stream()
                        .map(row -> new ReferenceRow(row.id(), languages.write(Words.mission(row)), row))
                        .toList();
            case CONSULAR_DISTRICTS ->
                data.missions().districts().values().stream()
                        .map(row -> ReferenceRow.unnamed(row.citizenship(), row))
                        .toList();
            case REFUSAL_GROUNDS ->
                data.grounds().all().stream()
                        .map(row -> ReferenceRow.of("refusal-ground", row.code(), row, languages))
                        .toList();
            case ELECTRONIC_VISAS -> List.of(ReferenceRow.unnamed("electronic-visas", data.electronicVisas()));
            case INVITATION_FREE_STATES ->
                List.of(ReferenceRow.unnamed("invitation-free-states", data.invitationFree()));
            case FEES ->
                Stream.concat(
                                data.fees().mciOn(on).stream().map(row -> ReferenceRow.unnamed("MCI", row)),
                                data.fees().rates().stream()
                                        .filter(rate -> FeeOnDate.holds(rate, on))
                                        .map(rate -> ReferenceRow.unnamed(rate.code(), FeeOnDate.of(rate))))
                        .toList();
            case OPEN_QUESTIONS ->
                data.questions().values().stream()
                        .map(row -> ReferenceRow.unnamed(row.id(), row))
                        .toList();
            case STATE_SYSTEMS ->
                data.documents().stateSystems().stream()
                        .sorted()
                        .map(code -> ReferenceRow.of("register", code, code, languages))
                        .toList();
            case TERMS ->
                StatutoryClock.ofSetLength().stream()
                        .map(clock -> ReferenceRow.of(
                                "clock", clock.name(), StatutoryTerms.current().term(clock, on), languages))
                        .toList();
            case CALENDAR ->
                on.withDayOfYear(1)
                        .datesUntil(on.withDayOfYear(1).plusYears(1))
                        .map(WorkingCalendar.kazakhstan()::day)
                        .map(day -> ReferenceRow.unnamed(day.date().toString(), day))
                        .toList();
        };
    }
}
