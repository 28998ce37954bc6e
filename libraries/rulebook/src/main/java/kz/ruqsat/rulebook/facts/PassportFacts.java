package kz.ruqsat.rulebook.facts;

import java.time.LocalDate;
import java.util.Collections;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;

/**
 * The passport of a visa application. Source: R-030.
 *
 * @param expiresOn last day of the passport
 * @param inspection whether somebody has looked at it
 */
public record PassportFacts(LocalDate expiresOn, Inspection inspection) {
    public PassportFacts {
        Objects.requireNonNull(expiresOn, "expiresOn");
        Objects.requireNonNull(inspection, "inspection");
    }

    /** What spoils a passport. */
    public enum Sign {
        FORGERY,
        ERASURE,
        EXTENSION_MARK,
        LOOSE_PAGES
    }

    /**
     * What an inspection has shown.
     *
     * @param done whether it was made; if not, the rest is not read
     * @param blankPages number of blank pages
     * @param signs what was noticed
     */
    public record Inspection(Done done, int blankPages, Set<Sign> signs) {
        /** Whether somebody has looked. */
        public enum Done {
            YES,
            NOT_YET
        }

        public Inspection {
            Objects.requireNonNull(done, "done");
            signs = Collections.unmodifiableSet(new TreeSet<>(signs));
            if (blankPages < 0) {
                throw new IllegalArgumentException("A passport has no negative number of pages");
            }
        }

        /** Nobody has looked at the passport yet. */
        public static Inspection notYet() {
            return new Inspection(Done.NOT_YET, 0, Set.of());
        }

        /** An inspection that noticed these signs. */
        public static Inspection made(int blankPages, Sign... signs) {
            return new Inspection(Done.YES, blankPages, Set.of(signs));
        }
    }
}
