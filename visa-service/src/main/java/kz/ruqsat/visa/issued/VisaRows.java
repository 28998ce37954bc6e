package kz.ruqsat.visa.issued;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import kz.ruqsat.casework.Row;
import kz.ruqsat.visa.application.Basis;
import kz.ruqsat.visa.incountry.Petition;
import kz.ruqsat.visa.sticker.Sticker;

/**
 * The rows that a visa's life adds to the register: what was printed, where it stands since when, whose travel documents are known, who crossed the
 * border. There is no row that changes another one.
 */
final class VisaRows {

    private static final Row.Table VISAS = Row.Table.of(
            "visas",
            "visa_id",
            "sticker_number",
            "case_id",
            "basis",
            "invitation_case_id",
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
            "content_hash",
            "recorded_at",
            "person",
            "form",
            "previous_visa");
    private static final Row.Table STATUS =
            Row.Table.of("visa_status", "visa_id", "number", "status", "body", "at", "recorded_at");
    private static final Row.Table DOCUMENTS =
            Row.Table.of("travel_documents", "issued_by", "number", "person", "visa_id", "recorded_at");
    private static final Row.Table CROSSINGS = Row.Table.of(
            "border_crossings",
            "crossing_id",
            "visa_id",
            "sticker_number",
            "direction",
            "crossed_at",
            "border_point",
            "meaning",
            "recorded_at");

    private static final String PREVIOUS_VISA = "PREVIOUS_VISA";
    private static final int FIRST = 1;
    private static final int LAST = 2;

    private VisaRows() {}

    /** The visa, its first standing and, where it was unknown, the travel document. */
    static List<Row> begun(VisaCommand.Begin begin, Instant at) {
        IssuedVisa visa = begin.visa();
        Stream<Row> always =
                Stream.of(printed(begin, at), status(visa, FIRST, visa.office().code(), at, at));
        return begin.bearer().document() == Bearer.Document.NEW
                ? Stream.concat(always, Stream.of(document(visa, begin.bearer(), at)))
                        .toList()
                : always.toList();
    }

    private static Row printed(VisaCommand.Begin begin, Instant at) {
        IssuedVisa visa = begin.visa();
        Sticker sticker = begin.sticker();
        Map<String, Object> values = new HashMap<>();
        values.put("visa_id", visa.visaId().value());
        values.put("sticker_number", visa.number());
        values.put("case_id", visa.issuedIn().value());
        values.putAll(basis(visa, begin.origin()));
        values.put("body", visa.office().code());
        values.put("category", visa.terms().category());
        values.put("entries", visa.terms().entries().name());
        values.put("valid_from", visa.terms().validFrom());
        values.put("valid_to", visa.terms().validTo());
        values.put("stay_days", visa.terms().stayDays());
        values.put("sticker", sticker.fields());
        values.put("mrz_line_one", sticker.mrz().line1());
        values.put("mrz_line_two", sticker.mrz().line2());
        values.put("issued_at", visa.issuedAt());
        values.put("content_hash", sticker.contentHash());
        values.put("recorded_at", at);
        values.put("person", visa.person());
        values.put("form", visa.form().name());
        values.put("previous_visa", idOrNull(visa.previousVisa()));
        return new Row(VISAS, values);
    }

    /** An invitation gives one visa (I14); what takes the place of that one rests on it only through it. */
    private static Map<String, Object> basis(IssuedVisa visa, VisaCommand.Begin.Origin origin) {
        if (origin == VisaCommand.Begin.Origin.OPERATION) {
            return Map.of("basis", PREVIOUS_VISA);
        }
        return switch (visa.basis()) {
            case Basis.Invited(var invitation) ->
                Map.of(
                        "basis",
                        "INVITATION",
                        "invitation_case_id",
                        invitation.caseId().value());
            case Basis.NotNeeded(String reason) -> Map.of("basis", reason);
            case Basis.Petitioned _ -> Map.of("basis", Petition.RULE);
        };
    }

    private static UUID idOrNull(String id) {
        return id.isEmpty() ? null : UUID.fromString(id);
    }

    private static Row document(IssuedVisa visa, Bearer bearer, Instant at) {
        return new Row(
                DOCUMENTS,
                Map.of(
                        "issued_by", bearer.documentIssuedBy(),
                        "number", bearer.documentNumber(),
                        "person", bearer.person(),
                        "visa_id", visa.visaId().value(),
                        "recorded_at", at));
    }

    /**
     * The end of a visa.
     *
     * @param body who brought it about
     * @param since from when it holds, UTC
     * @param known when it became known here, UTC
     */
    static Row ended(IssuedVisa visa, String body, Instant since, Instant known) {
        return status(visa, LAST, body, since, known);
    }

    private static Row status(IssuedVisa visa, int number, String body, Instant since, Instant known) {
        return new Row(
                STATUS,
                Map.of(
                        "visa_id", visa.visaId().value(),
                        "number", number,
                        "status", visa.state(),
                        "body", body,
                        "at", since,
                        "recorded_at", known));
    }

    /** A crossing on a visa that is known. */
    static Row crossed(Crossing crossing, IssuedVisa visa, Crossing.Meaning meaning, Instant known) {
        Map<String, Object> values = values(crossing, meaning, known);
        values.put("visa_id", visa.visaId().value());
        return new Row(CROSSINGS, values);
    }

    /** A crossing on a number that is not known. */
    static Row crossedOnUnknown(Crossing crossing, Instant known) {
        return new Row(CROSSINGS, values(crossing, Crossing.Meaning.VISA_UNKNOWN, known));
    }

    private static Map<String, Object> values(Crossing crossing, Crossing.Meaning meaning, Instant known) {
        Map<String, Object> values = new HashMap<>();
        values.put("crossing_id", crossing.crossingId());
        values.put("sticker_number", crossing.stickerNumber());
        values.put("direction", crossing.direction().name());
        values.put("crossed_at", crossing.crossedAt());
        values.put("border_point", crossing.borderPoint());
        values.put("meaning", meaning.name());
        values.put("recorded_at", known);
        return values;
    }
}
