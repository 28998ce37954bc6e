package kz.ruqsat.rulebook.facts;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.time.LocalDate;
import java.util.Collections;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;

/** What is asked of an issued visa. Source. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
@JsonSubTypes({
    @JsonSubTypes.Type(value = Operation.Extend.class, name = "EXTEND"),
    @JsonSubTypes.Type(value = Operation.Restore.class, name = "RESTORE"),
    @JsonSubTypes.Type(value = Operation.Reduce.class, name = "REDUCE"),
    @JsonSubTypes.Type(value = Operation.Cancel.class, name = "CANCEL")
})
public sealed interface Operation {

    /** Its code in the glossary. */
    default String code() {
        return switch (this) {
            case Extend _ -> "EXTEND";
            case Restore _ -> "RESTORE";
            case Reduce _ -> "REDUCE";
            case Cancel _ -> "CANCEL";
        };
    }

    /**
     * A later last day.
     *
     * @param newEndsOn last day asked for
     * @param basis permit, contract, enrolment, or the visa of the main holder
     * @param documents codes of the other documents given
     */
    record Extend(LocalDate newEndsOn, Basis basis, Set<String> documents) implements Operation {
        public Extend {
            Objects.requireNonNull(newEndsOn, "newEndsOn");
            Objects.requireNonNull(basis, "basis");
            documents = Collections.unmodifiableSet(new TreeSet<>(documents));
        }
    }

    /**
     * The same visa once more.
     *
     * @param reason what was shown
     */
    record Restore(Reason reason) implements Operation {
        /** Why a visa is issued once more. */
        public enum Reason {
            PASSPORT_LOST,
            PASSPORT_REPLACED,
            STICKER_LOST,
            DAMAGED,
            NOT_SHOWN
        }

        public Restore {
            Objects.requireNonNull(reason, "reason");
        }
    }

    /**
     * An earlier last day.
     *
     * @param newEndsOn last day asked for
     * @param ground code of the table of grounds of cancellation
     */
    record Reduce(LocalDate newEndsOn, String ground) implements Operation {
        public Reduce {
            Objects.requireNonNull(newEndsOn, "newEndsOn");
            Objects.requireNonNull(ground, "ground");
        }
    }

    /**
     * The end of the visa.
     *
     * @param ground code of the table of grounds of cancellation
     * @param presence whether the passport with the sticker is at hand
     */
    record Cancel(String ground, Presence presence) implements Operation {
        /** Whether the holder has come. */
        public enum Presence {
            PRESENT,
            ABSENT
        }

        public Cancel {
            Objects.requireNonNull(ground, "ground");
            Objects.requireNonNull(presence, "presence");
        }
    }

    /** The document that a longer term rests on. */
    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
    @JsonSubTypes({
        @JsonSubTypes.Type(value = NoBasis.class, name = "NONE"),
        @JsonSubTypes.Type(value = BasisRegisterSilent.class, name = "REGISTER_SILENT"),
        @JsonSubTypes.Type(value = BasisDocument.class, name = "DOCUMENT")
    })
    sealed interface Basis {}

    /** None was given, and no register has one. */
    record NoBasis() implements Basis {}

    /** The register that would have it did not answer. */
    record BasisRegisterSilent() implements Basis {}

    /**
     * It is there.
     *
     * @param document code of the document type
     * @param endsOn its last day; {@link Permit#UNLIMITED} if it has none
     */
    record BasisDocument(String document, LocalDate endsOn) implements Basis {
        public BasisDocument {
            Objects.requireNonNull(document, "document");
            Objects.requireNonNull(endsOn, "endsOn");
        }
    }
}
