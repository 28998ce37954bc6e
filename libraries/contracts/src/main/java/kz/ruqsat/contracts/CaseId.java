package kz.ruqsat.contracts;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import com.github.f4b6a3.uuid.UuidCreator;
import java.util.UUID;

/**
 * The one name of a case that never changes: record key on every topic, {@code ce_subject}, part of the URL.
 *
 * @param value a UUID; version 7 when made here, so that ids sort by the real time of their making
 */
public record CaseId(@JsonValue UUID value) implements Comparable<CaseId> {

    private static final int CANONICAL_LENGTH = 36;

    public CaseId {
        if (value == null) {
            throw new IllegalArgumentException("a case id is a UUID");
        }
    }

    /** A new id; carries real time, never the procedure's. */
    public static CaseId next() {
        return new CaseId(UuidCreator.getTimeOrderedEpoch());
    }

    /**
     * Reads the canonical text form, and no other: a shortened one would be another record key for the same case.
     *
     * @throws IllegalArgumentException if the text is no UUID
     */
    @JsonCreator
    public static CaseId of(String text) {
        UUID value = UUID.fromString(text);
        if (text.length() != CANONICAL_LENGTH) {
            throw new IllegalArgumentException("a case id has " + CANONICAL_LENGTH + " characters");
        }
        return new CaseId(value);
    }

    /** Orders as PostgreSQL orders uuid columns: by unsigned bytes. Locks are taken in this order. */
    @Override
    public int compareTo(CaseId other) {
        int high = Long.compareUnsigned(value.getMostSignificantBits(), other.value.getMostSignificantBits());
        return high != 0
                ? high
                : Long.compareUnsigned(value.getLeastSignificantBits(), other.value.getLeastSignificantBits());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
