package kz.ruqsat.rulebook.reference;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A foreign mission and the countries of its consular district. Source: R-076.
 *
 * @param id key, such as EMB-DEL
 * @param type kind of mission
 * @param city seat, in English
 * @param country seat, ISO 3166-1 alpha-2
 * @param status whether it works
 * @param issuesVisas whether it issues visas at all
 * @param serves countries of the district, each with the confidence of its row
 */
public record Mission(
        String id,
        MissionType type,
        String city,
        String country,
        MissionStatus status,
        boolean issuesVisas,
        Map<String, Confidence> serves) {

    public Mission {
        serves = Collections.unmodifiableMap(new LinkedHashMap<>(serves));
    }

    /** Whether the country is in the district. */
    public boolean serves(String countryCode) {
        return serves.containsKey(countryCode);
    }

    static Mission read(Row row) {
        Map<String, Confidence> serves = new LinkedHashMap<>();
        row.rows("serves", "country")
                .forEach(served -> serves.put(served.text("country"), Confidence.read(served, "confidence")));
        return new Mission(
                row.text("id"),
                row.oneOf("type", MissionType.class),
                row.text("city"),
                row.text("country"),
                row.oneOf("status", MissionStatus.class),
                row.flag("issuesVisas"),
                serves);
    }
}
