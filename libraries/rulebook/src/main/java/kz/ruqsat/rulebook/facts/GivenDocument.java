package kz.ruqsat.rulebook.facts;

import java.util.Objects;

/**
 * A document that lies in the case.
 *
 * @param code document type
 * @param issuer who signed it
 */
public record GivenDocument(String code, DocumentIssuer issuer) {
    public GivenDocument {
        Objects.requireNonNull(code, "code");
        Objects.requireNonNull(issuer, "issuer");
    }

    /** A document whose issuer plays no part. */
    public static GivenDocument of(String code) {
        return new GivenDocument(code, DocumentIssuer.OTHER);
    }
}
