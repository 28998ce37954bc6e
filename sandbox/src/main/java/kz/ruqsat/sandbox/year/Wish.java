package kz.ruqsat.sandbox.year;

import java.time.Month;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** What petitions ask for, and how often; the shares are invented. Each passes every check as it stands. */
enum Wish {
    BUSINESS_TRIP("B3", "BUSINESS", List.of(), 30, 0.34, Set.of()),
    SERVICE_CONTRACT("B2", "BUSINESS", List.of("SERVICE_CONTRACT"), 30, 0.24, EnumSet.range(Month.MARCH, Month.JUNE)),
    EVENT("B1", "BUSINESS", List.of("EVENT_PROGRAMME"), 30, 0.08, Set.of(Month.MAY, Month.SEPTEMBER, Month.OCTOBER)),
    VISIT("B10", "PRIVATE", List.of(), 30, 0.12, Set.of(Month.JUNE, Month.JULY, Month.AUGUST, Month.DECEMBER)),
    TOUR("B12", "TOURIST", List.of("TOUR_OPERATOR_CONFIRMATION"), 30, 0.10, EnumSet.range(Month.MAY, Month.AUGUST)),
    WORK("C3", "WORK", List.of(), 0, 0.10, EnumSet.range(Month.FEBRUARY, Month.APRIL)),
    /** By a note to the Ministry of Foreign Affairs. */
    MISSION_STAFF("A4", "SERVICE", List.of("NOTE_VERBALE"), 0, 0.02, Set.of());

    private static final double IN_SEASON = 2;

    private final String category;
    private final String purpose;
    private final List<String> documents;
    private final int stayDays;
    private final double share;
    private final Set<Month> season;

    Wish(String category, String purpose, List<String> documents, int stayDays, double share, Set<Month> season) {
        this.category = category;
        this.purpose = purpose;
        this.documents = documents;
        this.stayDays = stayDays;
        this.share = share;
        this.season = season;
    }

    String category() {
        return category;
    }

    String purpose() {
        return purpose;
    }

    List<String> documents() {
        return documents;
    }

    /** 0 for the whole validity. */
    int stayDays() {
        return stayDays;
    }

    double weight(Month month) {
        return share * (season.contains(month) ? IN_SEASON : 1);
    }
}
