package kz.ruqsat.businesstime;

import java.io.InputStream;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/** The dated lengths of all statutory terms; immutable. */
public final class StatutoryTerms {

    private final String version;
    private final TermSettings settings;
    private final List<StatutoryTerm> newestFirst;

    private StatutoryTerms(String version, TermSettings settings, List<StatutoryTerm> terms) {
        this.version = version;
        this.settings = settings;
        this.newestFirst = terms.stream()
                .sorted(Comparator.comparing(StatutoryTerm::effectiveFrom).reversed())
                .toList();
    }

    /** The newest bundled table. */
    public static StatutoryTerms current() {
        return Newest.TERMS;
    }

    /**
     * A bundled table by its version, to repeat an earlier computation.
     *
     * @throws IllegalArgumentException if this version is not bundled
     */
    public static StatutoryTerms bundled(String version) {
        return BundledData.terms(version);
    }

    /**
     * Reads a table and checks it whole: every clock with a length has a term, no clock has two from the same day.
     *
     * @param json the file, UTF-8; closed afterwards
     * @param name what messages call the file
     * @throws InvalidDataFileException if the data contradicts itself or holds a value that is not known
     */
    public static StatutoryTerms read(InputStream json, String name) {
        Table table = DataFiles.read(json, name, Table.class);
        try {
            requireComplete(table.terms());
            return new StatutoryTerms(table.meta().version(), table.settings(), table.terms());
        } catch (IllegalArgumentException e) {
            throw new InvalidDataFileException(name, e);
        }
    }

    /** Version of the data, such as {@code 2026.1}. */
    public String version() {
        return version;
    }

    /** The conventions of counting that hold for every clock. */
    public TermSettings settings() {
        return settings;
    }

    /**
     * The term of a clock as it binds on a civil date.
     *
     * @throws TermNotInForceException if no term of the clock binds on that day yet
     */
    public StatutoryTerm term(StatutoryClock clock, LocalDate on) {
        return newestFirst.stream()
                .filter(term -> term.clock() == clock && !term.effectiveFrom().isAfter(on))
                .findFirst()
                .orElseThrow(() -> new TermNotInForceException(clock, on, version));
    }

    /** First civil date on which every clock that has a length has a term. */
    public LocalDate firstDate() {
        return StatutoryClock.ofSetLength().stream()
                .map(this::firstDate)
                .max(Comparator.naturalOrder())
                .orElseThrow();
    }

    private LocalDate firstDate(StatutoryClock clock) {
        return newestFirst.stream()
                .filter(term -> term.clock() == clock)
                .map(StatutoryTerm::effectiveFrom)
                .min(Comparator.naturalOrder())
                .orElseThrow();
    }

    private static void requireComplete(List<StatutoryTerm> terms) {
        Set<StatutoryClock> missing = StatutoryClock.ofSetLength();
        Set<List<Object>> seen = new HashSet<>();
        for (StatutoryTerm term : terms) {
            missing.remove(term.clock());
            if (!seen.add(List.of(term.clock(), term.effectiveFrom()))) {
                throw new IllegalArgumentException(term.clock() + " has two terms from " + term.effectiveFrom());
            }
        }
        if (!missing.isEmpty()) {
            throw new IllegalArgumentException("no term for " + missing);
        }
    }

    private record Table(Meta meta, TermSettings settings, List<StatutoryTerm> terms) {
        Table {
            Objects.requireNonNull(meta, "meta is missing");
            Objects.requireNonNull(settings, "settings is missing");
            Objects.requireNonNull(terms, "terms is missing");
        }
    }

    private record Meta(String version) {
        Meta {
            Objects.requireNonNull(version, "meta.version is missing");
        }
    }

    private static final class Newest {
        static final StatutoryTerms TERMS = BundledData.newestTerms();
    }
}
