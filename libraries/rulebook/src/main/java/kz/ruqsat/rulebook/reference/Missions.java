package kz.ruqsat.rulebook.reference;

import java.util.Collection;
import java.util.Map;
import java.util.Optional;

/**
 * The list of missions with their consular districts. Source.
 *
 * @param byId missions
 * @param districts the district of each citizenship
 */
public record Missions(Map<String, Mission> byId, Map<String, District> districts) {

    /** The mission; empty for an id that is not on the list. */
    public Optional<Mission> find(String id) {
        return Optional.ofNullable(byId.get(id));
    }

    /** The district of a citizenship (ISO 3166-1 alpha-2); empty for a country without a row. */
    public Optional<District> districtOf(String citizenship) {
        return Optional.ofNullable(districts.get(citizenship));
    }

    /** All missions in the order of the list. */
    public Collection<Mission> all() {
        return byId.values();
    }

    static Missions read(Row file) {
        Map<String, Mission> missions = Keyed.by(file.rows("missions", "id"), Mission::read, Mission::id);
        for (Row row : file.rows("citizenshipIndex", "citizenship")) {
            requireOnList(row, District.read(row), missions);
        }
        return new Missions(
                missions,
                Keyed.by(file.rows("citizenshipIndex", "citizenship"), District::read, District::citizenship));
    }

    private static void requireOnList(Row row, District district, Map<String, Mission> missions) {
        if (!district.defaultMission().isEmpty()) {
            Mission chosen = missions.get(district.defaultMission());
            if (chosen == null || chosen.status() == MissionStatus.UNCONFIRMED) {
                throw row.broken("defaultMission", "'" + district.defaultMission() + "' is no confirmed mission");
            }
        }
        for (String id : district.alternatives()) {
            if (!missions.containsKey(id)) {
                throw row.broken("alternatives", "'" + id + "' is not in missions");
            }
        }
    }
}
