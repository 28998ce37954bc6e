package kz.ruqsat.casework.ledger;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import kz.ruqsat.casework.CaseFile;

/** The row of a case. Always read under a lock, since {@code @Version} alone loses updates silently when statements are batched. */
@Entity(name = "CaseRow")
@Table(name = "cases")
public class CaseRow {

    @Id
    @Column(name = "case_id")
    UUID caseId;

    String kind;
    String state;
    String number;
    String folder;
    String body;
    String owner;
    String file;
    long moves;
    String sequences;
    String head;

    @Column(name = "effective_at")
    Instant effectiveAt;

    @Version
    long version;

    /** Takes over how the case stands. */
    void take(Sheet sheet) {
        CaseFile current = sheet.file().orElseThrow();
        state = current.state();
        number = nullIfEmpty(current.keys().number());
        folder = nullIfEmpty(current.keys().folder());
        body = current.keys().body();
        owner = current.keys().owner();
        file = CaseJson.write(current);
        moves = sheet.moves();
        sequences = CaseJson.write(sheet.sequences());
        head = sheet.head();
        effectiveAt = sheet.effectiveAt();
    }

    private static String nullIfEmpty(String text) {
        return text.isEmpty() ? null : text;
    }
}
