package kz.ruqsat.visa.application;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import kz.ruqsat.casework.Row;
import kz.ruqsat.visa.incountry.Petition;
import kz.ruqsat.visa.invitation.VisaTerms;
import kz.ruqsat.visa.sticker.Sticker;

/** The rows that moves add to the registers of blanks and visas. There is no row that changes another one. */
final class Register {

    private static final Row.Table BLANKS = Row.Table.of("blanks", "number", "case_id", "body", "taken_at");
    private static final Row.Table BLANK_STATUS =
            Row.Table.of("blank_status", "number", "status", "case_id", "body", "at");
    private static final Row.Table VISAS = Row.Table.of(
            "visas",
            "visa_id",
            "sticker_number",
            "case_id",
            "invitation_case_id",
            "basis",
            "body",
            "category",
            "entries",
            "valid_from",
            "valid_to",
            "stay_days",
            "sticker",
            "mrz_line_one",
            "mrz_line_two",
            "issued_at",
            "content_hash");
    private static final Row.Table VISA_STATUS =
            Row.Table.of("visa_status", "visa_id", "number", "status", "body", "at");

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

    static Row visa(UUID visaId, Sticker sticker, VisaApplication file, Instant at) {
        VisaTerms terms = file.asked();
        Map<String, Object> values = new HashMap<>();
        values.put("visa_id", visaId);
        values.put("sticker_number", sticker.number());
        values.put("case_id", file.caseId().value());
        switch (file.basis()) {
            case Basis.Invited(var invitation) -> {
                values.put("basis", "INVITATION");
                values.put("invitation_case_id", invitation.caseId().value());
            }
            case Basis.NotNeeded(String reason) -> values.put("basis", reason);
            case Basis.Petitioned _ -> values.put("basis", Petition.RULE);
        }
        values.put("body", file.office().code());
        values.put("category", terms.category());
        values.put("entries", terms.entries().name());
        values.put("valid_from", terms.validFrom());
        values.put("valid_to", terms.validTo());
        values.put("stay_days", terms.stayDays());
        values.put("sticker", sticker.fields());
        values.put("mrz_line_one", sticker.mrz().line1());
        values.put("mrz_line_two", sticker.mrz().line2());
        values.put("issued_at", at);
        values.put("content_hash", sticker.contentHash());
        return new Row(VISAS, values);
    }

    static Row active(UUID visaId, VisaApplication file, Instant at) {
        return new Row(
                VISA_STATUS,
                Map.of(
                        "visa_id",
                        visaId,
                        "number",
                        1,
                        "status",
                        "ACTIVE",
                        "body",
                        file.office().code(),
                        "at",
                        at));
    }
}
