package kz.ruqsat.rulebook.reference;

import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The document types and the state systems that hold some of them.
 *
 * @param byCode document types
 * @param stateSystems codes of the state systems
 */
public record Documents(Map<String, DocumentType> byCode, Set<String> stateSystems) {

    /** The document type; empty for an unknown code. */
    public Optional<DocumentType> find(String code) {
        return Optional.ofNullable(byCode.get(code));
    }

    /** All types in the order of the file. */
    public Collection<DocumentType> all() {
        return byCode.values();
    }

    static Documents read(Row file) {
        Set<String> systems = file.rows("state_systems", "code").stream()
                .map(row -> row.text("code"))
                .collect(Collectors.toUnmodifiableSet());
        for (Row row : file.rows("documents", "code")) {
            if (row.has("obtainable_from") && !systems.contains(row.text("obtainable_from"))) {
                throw row.broken("obtainable_from", "'" + row.text("obtainable_from") + "' is no state system");
            }
        }
        return new Documents(Keyed.by(file.rows("documents", "code"), DocumentType::read, DocumentType::code), systems);
    }
}
