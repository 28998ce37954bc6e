package kz.ruqsat.sandbox.embedded;

import java.util.Map;

/** Whether the database forces every commit to disk. */
public enum Durability {
    /** PostgreSQL's defaults: a commit survives a power cut. */
    DURABLE(Map.of()),
    /** For tests: a commit survives the death of any process, but not of the machine. */
    FAST(Map.of("fsync", "off", "synchronous_commit", "off", "full_page_writes", "off"));

    private final Map<String, String> settings;

    Durability(Map<String, String> settings) {
        this.settings = settings;
    }

    Map<String, String> settings() {
        return settings;
    }
}
