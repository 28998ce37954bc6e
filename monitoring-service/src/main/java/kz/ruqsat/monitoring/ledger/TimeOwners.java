package kz.ruqsat.monitoring.ledger;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Whose time it is while a case stands in a state: a dated table, {@code time-owners.json}.
 *
 * @param version of the data
 * @param rows in the order in which they are tried
 */
public record TimeOwners(String version, List<Row> rows) {

    private static final String FILE = "time-owners.json";
    private static final String ANY = "*";
    private static final String OFFICE = "OFFICE";
    private static final String NOBODY = "NOBODY";

    public TimeOwners {
        rows = List.copyOf(rows);
    }

    /**
     * A row of the table.
     *
     * @param from first civil date on which it is in force
     * @param stage code of the last stage; a star at the beginning fits any beginning
     * @param owner an {@link Account}, OFFICE for the body in charge, NOBODY where a case is at rest
     * @param rule rule, row of a state table, or open question that says so
     */
    public record Row(LocalDate from, String service, String state, String stage, String owner, String rule) {

        boolean fits(Stretch where, LocalDate on) {
            return !on.isBefore(from)
                    && (service.equals(ANY) || service.equals(where.service()))
                    && state.equals(where.state())
                    && where.stage().endsWith(stage.startsWith(ANY) ? stage.substring(1) : stage)
                    && (stage.startsWith(ANY) || stage.equals(where.stage()));
        }
    }

    /**
     * Who answers for a stretch.
     *
     * @param body code of the very body; the account's own name where it has no code
     * @param rule why
     */
    public record Owner(Account account, String body, String rule) {}

    private record Document(Meta meta, List<Row> owners) {}

    private record Meta(String version) {}

    /** The table as bundled. */
    public static TimeOwners standard() {
        return Bundled.TABLE;
    }

    /** Who answers for time that begins on a civil date; empty where the case is at rest and nobody's time runs. */
    public Optional<Owner> of(Stretch where, LocalDate on) {
        return rows.stream()
                .filter(row -> row.fits(where, on))
                .findFirst()
                .map(row -> row.owner().equals(NOBODY) ? Optional.<Owner>empty() : Optional.of(owner(row, where)))
                .orElseGet(() -> Optional.of(platform()));
    }

    /** Time that no row names. */
    static Owner platform() {
        return new Owner(Account.PLATFORM, Account.PLATFORM.name(), "");
    }

    /** States in which nobody's time runs. */
    public Set<String> restingStates() {
        return rows.stream()
                .filter(row -> row.owner().equals(NOBODY))
                .map(Row::state)
                .collect(Collectors.toSet());
    }

    /** The civil dates from which some row is in force, in order: between two of them nothing changes. */
    List<LocalDate> changes() {
        return rows.stream().map(Row::from).distinct().sorted().toList();
    }

    private static Owner owner(Row row, Stretch where) {
        if (row.owner().equals(OFFICE)) {
            return new Owner(Account.ofReporter(where.reporterKind()), where.reporter(), row.rule());
        }
        Account account = Account.valueOf(row.owner());
        return new Owner(account, account.name(), row.rule());
    }

    private static final class Bundled {
        static final TimeOwners TABLE = read();

        private static TimeOwners read() {
            ObjectMapper json = JsonMapper.builder()
                    .addModule(new JavaTimeModule())
                    .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                    .build();
            try (InputStream in = Objects.requireNonNull(TimeOwners.class.getResourceAsStream(FILE), FILE)) {
                Document document = json.readValue(in, Document.class);
                return new TimeOwners(document.meta().version(), document.owners());
            } catch (IOException unreadable) {
                throw new UncheckedIOException(unreadable);
            }
        }
    }
}
