package kz.ruqsat.visa.application;

import java.time.Instant;
import java.util.Map;
import kz.ruqsat.casework.Row;
import kz.ruqsat.contracts.CaseId;

/** The rows that moves add to the register of blanks. There is no row that changes another one. */
public final class Register {

    private static final Row.Table BLANKS = Row.Table.of("blanks", "number", "case_id", "body", "taken_at");
    private static final Row.Table BLANK_STATUS =
            Row.Table.of("blank_status", "number", "status", "case_id", "body", "at");

    private Register() {}

    static Row taken(String blank, VisaApplication file, Instant at) {
        return taken(blank, file.caseId(), file.office(), at);
    }

    static Row spoiled(String blank, VisaApplication file, Instant at) {
        return spoiled(blank, file.caseId(), file.office(), at);
    }

    static Row used(String blank, VisaApplication file, Instant at) {
        return used(blank, file.caseId(), file.office(), at);
    }

    /** A blank was taken from the stock for a case. */
    public static Row taken(String blank, CaseId caseId, Office office, Instant at) {
        return new Row(
                BLANKS, Map.of("number", blank, "case_id", caseId.value(), "body", office.code(), "taken_at", at));
    }

    /** A blank will never be handed over. */
    public static Row spoiled(String blank, CaseId caseId, Office office, Instant at) {
        return status(blank, "SPOILED", caseId, office, at);
    }

    /** A blank was handed over. */
    public static Row used(String blank, CaseId caseId, Office office, Instant at) {
        return status(blank, "USED", caseId, office, at);
    }

    private static Row status(String blank, String status, CaseId caseId, Office office, Instant at) {
        return new Row(
                BLANK_STATUS,
                Map.of("number", blank, "status", status, "case_id", caseId.value(), "body", office.code(), "at", at));
    }
}
