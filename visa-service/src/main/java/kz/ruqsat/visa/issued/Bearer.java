package kz.ruqsat.visa.issued;

import java.util.Objects;
import java.util.UUID;

/**
 * Whose visa it is: a person is known by travel documents, each of which belongs to one person for ever.
 *
 * @param person token of the person, random
 * @param documentIssuedBy ISO 3166-1 alpha-2; empty where the document plays no part
 * @param documentNumber in normal form; empty where the document plays no part
 * @param document whether the register knows the document already
 * @rule R-031
 */
public record Bearer(UUID person, String documentIssuedBy, String documentNumber, Document document) {

    /** Whether the register has seen a travel document. */
    public enum Document {
        KNOWN,
        /** First seen now: it is kept with the person. */
        NEW
    }

    public Bearer {
        Objects.requireNonNull(person, "person");
        Objects.requireNonNull(documentIssuedBy, "documentIssuedBy");
        Objects.requireNonNull(documentNumber, "documentNumber");
        Objects.requireNonNull(document, "document");
    }

    /** A person whose document stays the one it was. */
    public static Bearer known(UUID person) {
        return new Bearer(person, "", "", Document.KNOWN);
    }

    /** Personal data: never printed. */
    @Override
    public String toString() {
        return "Bearer[" + person + "]";
    }
}
