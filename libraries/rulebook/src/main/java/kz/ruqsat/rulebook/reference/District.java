package kz.ruqsat.rulebook.reference;

import java.util.List;

/**
 * The consular district of one citizenship. Source.
 *
 * @param citizenship key, ISO 3166-1 alpha-2
 * @param defaultMission mission id, empty where an officer has to choose
 * @param alternatives ids of other missions of the same district
 * @param confirmed false where the row is an assumption that an officer has to confirm
 * @param confidence of the row
 */
public record District(
        String citizenship,
        String defaultMission,
        List<String> alternatives,
        boolean confirmed,
        Confidence confidence) {

    public District {
        alternatives = List.copyOf(alternatives);
    }

    /** Whether the mission is a place of issuance for this citizenship. */
    public boolean includes(String missionId) {
        return defaultMission.equals(missionId) || alternatives.contains(missionId);
    }

    static District read(Row row) {
        return new District(
                row.text("citizenship"),
                row.textOrEmpty("defaultMission"),
                row.texts("alternatives"),
                !row.flag("needsConfirmation"),
                Confidence.read(row, "confidence"));
    }
}
