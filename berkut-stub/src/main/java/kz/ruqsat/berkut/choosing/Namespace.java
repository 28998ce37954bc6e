package kz.ruqsat.berkut.choosing;

import com.fasterxml.jackson.annotation.JsonInclude;

/**
 * A part of the stub that knows nothing of the others: its scripts, rules, profile, faults, requests and its view of the journal. A request
 * says in a header to which it belongs; one that comes through a whole stand cannot, so a namespace may claim document numbers or cases.
 *
 * @param name empty for the one that everything else belongs to
 * @param documentPrefix beginning of document numbers it claims; empty for none
 * @param casePrefix beginning of case references it claims; empty for none
 * @param unscripted what becomes of a request that nobody wrote a script for
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record Namespace(
        @JsonInclude String name,
        String documentPrefix,
        String casePrefix,
        @JsonInclude Unscripted unscripted) {

    /** Name of a namespace, as in a header or a query. */
    public static final String NAME = "|[a-z0-9][a-z0-9-]{0,39}";

    /** The namespace of whatever belongs to no other. */
    public static final String COMMON = "";

    /** What becomes of a request that no script, rule or magic identifier is for. */
    public enum Unscripted {
        /** The profile's draw, else the default approval. */
        ANSWERED,
        /** Silence, and it is listed as unmatched: a test that expects to script everything learns what it forgot. */
        REPORTED
    }

    public Namespace {
        documentPrefix = documentPrefix == null ? "" : documentPrefix;
        casePrefix = casePrefix == null ? "" : casePrefix;
        unscripted = unscripted == null ? Unscripted.ANSWERED : unscripted;
    }

    boolean claims(String caseReference, Traits traits) {
        boolean document = !documentPrefix.isEmpty()
                && traits.documentNumber().startsWith(documentPrefix.toUpperCase(java.util.Locale.ROOT));
        return document || (!casePrefix.isEmpty() && caseReference.startsWith(casePrefix));
    }
}
