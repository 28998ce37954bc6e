package kz.ruqsat.berkut.signing;

/** What a look at the signature of a call found; all but the first are recorded dispositions, and nothing is done for such a call. */
public enum SignatureFinding {
    HOLDS("signed by its sender"),
    MISSING("not signed"),
    UNREADABLE("no detached signature"),
    UNKNOWN_KEY("signed with a key that is not pinned"),
    WRONG("the signature is not over these bytes"),
    REPLAYED("the signature of another request");

    private final String meaning;

    SignatureFinding(String meaning) {
        this.meaning = meaning;
    }

    /** In a few words. */
    public String meaning() {
        return meaning;
    }
}
