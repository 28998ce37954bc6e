package kz.ruqsat.visa.application;

import java.time.Instant;
import java.util.Map;
import kz.ruqsat.casework.Row;

/** The rows that moves of applications add to the register of blanks. There is no row that changes another one. */
final class Register {

    private static final Row.Table BLANKS = Row.Table.of("blanks", "number", "case_id", "body", "taken_at");
    private static final Row.Table BLANK_STATUS =
            Row.Table.of("blank_status", "number", "status", "case_id", "body", "at");

    private Register() {}

    static Row taken(String blank, VisaApplication file, Instant at) {
        return new Row(
                BLANKS,
                Map.of(
                        "number",
                        blank,
                        "case_id",
                        file.caseId().value(),
                        "body",
                        file.office().code(),
                        "taken_at",
                        at));
    }

    static Row spoiled(String blank, VisaApplication file, Instant at) {
        return status(blank, "SPOILED", file, at);
    }

    static Row used(String blank, VisaApplication file, Instant at) {
        return status(blank, "USED", file, at);
    }

    private static Row status(String blank, String status, VisaApplication file, Instant at) {
        return new Row(
                BLANK_STATUS,
                Map.of(
                        "number", blank,
                        "status", status,
                        "case_id", file.caseId().value(),
                        "body", file.office().code(),
                        "at", at));
    }
}
