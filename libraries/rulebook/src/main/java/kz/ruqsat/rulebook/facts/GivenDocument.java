package kz.ruqsat.rulebook.facts;

import java.util.Objects;

/**
 * A document that lies in the case.
 *
 * @param code document type
 * @param issuer who signed it
 * @param shown form in which it was presented; a copy where nothing is told, as in cases stored before this was asked
 */
public record GivenDocument(String code, DocumentIssuer issuer, PaperForm shown) {
    public GivenDocument {
        Objects.requireNonNull(code, "code");
        Objects.requireNonNull(issuer, "issuer");
        shown = shown == null ? PaperForm.COPY : shown;
    }

    /** A document given as a copy. */
    public GivenDocument(String code, DocumentIssuer issuer) {
        this(code, issuer, PaperForm.COPY);
    }

    /** A copy whose issuer plays no part. */
    public static GivenDocument of(String code) {
        return new GivenDocument(code, DocumentIssuer.OTHER);
    }
}
