package kz.ruqsat.benchmarks;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.UUID;
import java.util.function.IntFunction;
import kz.ruqsat.sandbox.embedded.Databases;
import kz.ruqsat.sandbox.process.Stand;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyManager;

/**
 * Visas put into the register of a stand as rows, by COPY: the case in which each was issued, its blank, the visa, its standing and the passport of its
 * holder. Every person holds one visa, which is valid. No event tells of them, so nothing but the register knows them.
 *
 * @param count how many
 */
record StoredVisas(int count) {

    private static final int ROWS_OF_A_COPY = 20_000;
    private static final String ISSUED_AT = "2026-03-10T04:00:00Z";
    private static final String BODY = "EMB-DEL";

    String stickerNumber(int visa) {
        return "KZ%07d".formatted(visa + 1);
    }

    String passport(int visa) {
        return "M%08d".formatted(visa);
    }

    private static UUID id(int kind, int visa) {
        return new UUID(0x0195_0000_0000_7000L + kind, 0x8000_0000_0000_0000L + visa);
    }

    /** Puts them there, and lets the database count what it has. */
    void put(Stand stand) {
        String database = "jdbc:" + stand.embedded().postgresUrl("visa");
        try (Connection owner = DriverManager.getConnection(database, Databases.OWNER, Databases.OWNER);
                Statement sql = owner.createStatement()) {
            // The stock of blanks is none of this measurement's.
            sql.execute("alter table blanks disable trigger take_blank");
            copy(
                    owner,
                    "cases (case_id, kind, state, number, body, owner, file, moves, sequences, head, effective_at, version)",
                    this::issuingCase);
            copy(owner, "blanks (number, case_id, body, taken_at)", this::blank);
            copy(
                    owner,
                    "visas (visa_id, sticker_number, case_id, basis, body, category, entries, valid_from, valid_to, stay_days, sticker,"
                            + " mrz_line_one, mrz_line_two, issued_at, content_hash, recorded_at, person)",
                    this::visa);
            copy(owner, "visa_status (visa_id, number, status, body, at, recorded_at)", this::standing);
            copy(owner, "travel_documents (issued_by, number, person, visa_id, recorded_at)", this::document);
            sql.execute("alter table blanks enable trigger take_blank");
            sql.execute("vacuum analyze");
        } catch (SQLException refused) {
            throw new IllegalStateException("the visas could not be stored", refused);
        }
    }

    private void copy(Connection owner, String into, IntFunction<String> row) throws SQLException {
        CopyManager copying = owner.unwrap(PGConnection.class).getCopyAPI();
        for (int first = 0; first < count; first += ROWS_OF_A_COPY) {
            StringBuilder rows = new StringBuilder();
            for (int each = first; each < Math.min(count, first + ROWS_OF_A_COPY); each++) {
                rows.append(row.apply(each)).append('\n');
            }
            try {
                copying.copyIn("copy " + into + " from stdin", new StringReader(rows.toString()));
            } catch (IOException impossible) {
                throw new UncheckedIOException("a text cannot be read", impossible);
            }
        }
    }

    private String issuingCase(int visa) {
        return String.join(
                "\t",
                id(1, visa).toString(),
                "visa-application",
                "ISSUED",
                "VIS-EMBDEL-2025-%07d".formatted(visa),
                BODY,
                "",
                "{}",
                "0",
                "{}",
                "",
                ISSUED_AT,
                "0");
    }

    private String blank(int visa) {
        return String.join("\t", stickerNumber(visa), id(1, visa).toString(), BODY, ISSUED_AT);
    }

    private String visa(int visa) {
        String sticker =
                "{\"stickerNumber\": \"%s\", \"surname\": \"SHARMA\", \"givenNames\": \"ANITA\", \"sex\": \"F\", \"birthDate\": \"1990-05-17\","
                        + " \"nationality\": \"IND\", \"documentNumber\": \"%s\", \"category\": \"B2\", \"entries\": \"SINGLE\","
                        + " \"validFrom\": \"2026-03-01\", \"validTo\": \"2026-12-31\", \"stayDays\": \"30\", \"placeOfIssue\": \"EMB-DEL\"}";
        return String.join(
                "\t",
                id(2, visa).toString(),
                stickerNumber(visa),
                id(1, visa).toString(),
                "R-060",
                BODY,
                "B2",
                "SINGLE",
                "2026-03-01",
                "2026-12-31",
                "30",
                sticker.formatted(stickerNumber(visa), passport(visa)),
                "V<KAZSHARMA<<ANITA<<<<<<<<<<<<<<<<<<<<<<<<<<",
                "M00000001<8IND9005177F2612319<<<<<<<<<<<<<<<",
                ISSUED_AT,
                "sha-256:stored",
                ISSUED_AT,
                id(3, visa).toString());
    }

    private String standing(int visa) {
        return String.join("\t", id(2, visa).toString(), "1", "ACTIVE", BODY, ISSUED_AT, ISSUED_AT);
    }

    private String document(int visa) {
        return String.join(
                "\t", "IN", passport(visa), id(3, visa).toString(), id(2, visa).toString(), ISSUED_AT);
    }
}
