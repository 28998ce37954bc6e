package kz.ruqsat.rulebook.reference;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Lists that identifiers are compared with.
 *
 * @param regions first two digits of a territorial code (KATO)
 * @param specialDivisions divisions beside the one of each region: code and region
 * @param travelDocuments usual patterns of travel documents by issuing state; they only warn
 */
public record IdentifierFormats(
        Set<String> regions, Map<String, String> specialDivisions, Map<String, List<Pattern>> travelDocuments) {

    public IdentifierFormats {
        regions = Set.copyOf(regions);
        specialDivisions = Map.copyOf(specialDivisions);
        travelDocuments = Map.copyOf(travelDocuments);
    }

    static IdentifierFormats read(Row file) {
        Set<String> regions = file.rows("regions", "code").stream()
                .map(row -> row.text("code"))
                .collect(Collectors.toSet());
        return new IdentifierFormats(regions, divisions(file, regions), patterns(file));
    }

    private static Map<String, String> divisions(Row file, Set<String> regions) {
        Map<String, String> divisions = new HashMap<>();
        for (Row row : file.rows("specialDivisions", "code")) {
            if (!regions.contains(row.text("region"))) {
                throw row.broken("region", "'" + row.text("region") + "' is no region");
            }
            divisions.put(row.text("code"), row.text("region"));
        }
        return divisions;
    }

    private static Map<String, List<Pattern>> patterns(Row file) {
        return file.rows("travelDocuments", "issuer").stream()
                .collect(Collectors.groupingBy(
                        row -> row.text("issuer"),
                        Collectors.mapping(row -> Pattern.compile(row.text("pattern")), Collectors.toList())));
    }
}
