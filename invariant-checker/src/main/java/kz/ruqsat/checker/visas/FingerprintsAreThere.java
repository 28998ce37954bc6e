package kz.ruqsat.checker.visas;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.util.Set;
import kz.ruqsat.checker.check.Check;
import kz.ruqsat.checker.check.Look;
import kz.ruqsat.checker.check.Outcome;
import kz.ruqsat.checker.picture.Case;
import kz.ruqsat.checker.picture.Move;
import kz.ruqsat.checker.picture.Picture;
import kz.ruqsat.checker.picture.Row;

/** CHK-21, R-100 to R-106. Age and date come from the sticker and the application; what was recorded from the history. */
public final class FingerprintsAreThere implements Check {

    private static final LocalDate DUE_FROM = LocalDate.of(2026, 3, 10);
    private static final int DUE_AT = 16;

    /** Rules by which no prints are taken of somebody of that age: visa without a visit, exemption, prints on record. */
    private static final Set<String> NOT_TAKEN = Set.of("R-101", "R-103", "R-106");

    @Override
    public String code() {
        return "CHK-21";
    }

    @Override
    public String holds() {
        return "whoever was 16 when applying has prints or an exemption, from 10 March 2026 (R-100)";
    }

    @Override
    public Outcome examine(Picture picture) {
        Look look = new Look();
        for (Row visa : picture.rows(Picture.VISA, "visas")) {
            picture.find(Picture.VISA, visa.text("case_id"))
                    .filter(each -> each.kind().endsWith("-application"))
                    .ifPresent(each -> look.holds(
                            !areDue(visa, each) || areRecorded(each),
                            each.id(),
                            "visa " + visa.text("sticker_number"),
                            "was issued without fingerprints or an exemption"));
        }
        return look.orNone("no visa was issued");
    }

    private static boolean areDue(Row visa, Case application) {
        LocalDate appliedOn =
                LocalDate.parse(application.file().path("appliedOn").asText());
        LocalDate born = LocalDate.parse(visa.json("sticker").path("birthDate").asText());
        // The day of the birthday counts.
        boolean old = !appliedOn.isBefore(born.plusYears(DUE_AT));
        return old && !appliedOn.isBefore(DUE_FROM);
    }

    private static boolean areRecorded(Case application) {
        boolean taken = application.moves("V5").map(Move::detail).anyMatch(FingerprintsAreThere::isBasis);
        boolean notTaken = application
                .moves("V7")
                .anyMatch(move -> NOT_TAKEN.contains(move.detail().path("rule").asText()));
        return taken || notTaken;
    }

    private static boolean isBasis(JsonNode detail) {
        String basis = detail.path("basis").asText();
        boolean exempt = !basis.equals("TAKEN");
        return !basis.isEmpty() && !(exempt && detail.path("reference").asText().isBlank());
    }
}
