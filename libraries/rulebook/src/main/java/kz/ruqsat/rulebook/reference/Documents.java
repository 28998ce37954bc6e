package kz.ruqsat.rulebook.reference;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The document types, the state systems that hold some of them, and the exceptions from the bans on asking for them.
 *
 * @param byCode document types
 * @param stateSystems codes of the state systems
 * @param exceptionBasis the one legislation that may provide an exception
 * @param exceptions dated exceptions; none is known
 */
public record Documents(
        Map<String, DocumentType> byCode,
        Set<String> stateSystems,
        String exceptionBasis,
        List<BanException> exceptions) {

    public Documents {
        exceptions = List.copyOf(exceptions);
    }

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
        Map<String, DocumentType> types =
                Keyed.by(file.rows("documents", "code"), DocumentType::read, DocumentType::code);
        Row meta = file.requiredRow("meta");
        String basis = meta.text("exception_basis_required");
        return new Documents(types, systems, basis, exceptions(meta, basis, types));
    }

    private static List<BanException> exceptions(Row meta, String basis, Map<String, DocumentType> types) {
        for (Row row : meta.rows("exceptions_to_bans", "document")) {
            if (!types.containsKey(row.text("document"))) {
                throw row.broken("document", "'" + row.text("document") + "' is no document type");
            }
        }
        return meta.rows("exceptions_to_bans", "document").stream()
                .map(row -> BanException.read(row, basis))
                .toList();
    }
}
