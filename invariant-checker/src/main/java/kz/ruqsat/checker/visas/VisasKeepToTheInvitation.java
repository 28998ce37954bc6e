package kz.ruqsat.checker.visas;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kz.ruqsat.checker.check.Check;
import kz.ruqsat.checker.check.Look;
import kz.ruqsat.checker.check.Outcome;
import kz.ruqsat.checker.picture.Logged;
import kz.ruqsat.checker.picture.Picture;
import kz.ruqsat.checker.picture.Row;

/** CHK-20, R-024, R-050, R-132, R-133. What was agreed is taken from the event of invitation-service. */
public final class VisasKeepToTheInvitation implements Check {

    private static final String ELECTRONIC = "EVISA";
    private static final String PORTAL = "VMP";

    @Override
    public String code() {
        return "CHK-20";
    }

    @Override
    public String holds() {
        return "no visa is wider than its invitation, issued elsewhere, or without a reason (R-132)";
    }

    @Override
    public Outcome examine(Picture picture) {
        Look look = new Look();
        Map<String, JsonNode> agreed = new HashMap<>();
        picture.log().stream()
                .filter(event -> event.is("invitation-agreed"))
                .forEach(event -> agreed.put(event.caseId(), event.json()));
        for (Row visa : picture.rows(Picture.VISA, "visas")) {
            Optional<String> invitation = visa.maybe("invitation_case_id");
            String fault = invitation
                    .map(caseId -> against(visa, agreed.get(caseId)))
                    .orElseGet(() -> visa.maybe("basis").isPresent()
                            ? ""
                            : "was issued on no invitation, and no reason is recorded");
            look.holds(fault.isEmpty(), visa.text("case_id"), "visa " + visa.text("sticker_number"), fault);
        }
        picture.log().stream()
                .filter(event -> event.is("visa-application-submitted") || event.is("uninvited-application-submitted"))
                .forEach(event -> channel(picture, event, agreed, look));
        return look.orNone("no visa was issued");
    }

    /** An electronic visa is filed at the portal and by it, and nothing else is. */
    private static void channel(Picture picture, Logged filed, Map<String, JsonNode> agreed, Look look) {
        String place = Optional.ofNullable(
                        agreed.get(filed.json().path("invitationCaseId").asText()))
                .map(invitation -> invitation.path("placeOfIssuance").asText())
                .orElse("");
        boolean electronic =
                place.equals(ELECTRONIC) || filed.json().path("body").asText().equals(PORTAL);
        picture.find(filed.database(), filed.caseId())
                .flatMap(each -> each.first("V1"))
                .ifPresent(first -> look.holds(
                        electronic == first.role().equals("PORTAL"),
                        first.caseId(),
                        first.toString(),
                        (electronic ? "files an electronic visa as " : "files a visa that is not electronic as ")
                                + first.role() + " (R-024)"));
    }

    private static String against(Row visa, JsonNode agreed) {
        if (agreed == null) {
            return "was issued on an invitation that was never agreed";
        }
        String place = agreed.path("placeOfIssuance").asText();
        String expected = place.equals(ELECTRONIC) ? PORTAL : place;
        if (!expected.equals(visa.text("body"))) {
            return "was issued by " + visa.text("body") + ", and the place of issuance is " + place;
        }
        List<String> wider = wider(visa, agreed);
        return wider.isEmpty() ? "" : "is wider than its invitation in " + String.join(", ", wider);
    }

    private static List<String> wider(Row visa, JsonNode agreed) {
        List<String> wider = new ArrayList<>();
        if (!visa.text("category").equals(agreed.path("category").asText())) {
            wider.add("category");
        }
        if (visa.text("entries").equals("MULTIPLE")
                && !agreed.path("entries").asText().equals("MULTIPLE")) {
            wider.add("entries");
        }
        LocalDate from = LocalDate.parse(agreed.path("validFrom").asText());
        LocalDate to = LocalDate.parse(agreed.path("validTo").asText());
        if (visa.date("valid_from").isBefore(from) || visa.date("valid_to").isAfter(to)) {
            wider.add("period");
        }
        if (stay(visa.number("stay_days"), visa.date("valid_from"), visa.date("valid_to"))
                > stay(agreed.path("stayDays").asLong(), from, to)) {
            wider.add("stay");
        }
        return wider;
    }

    private static long stay(long days, LocalDate from, LocalDate to) {
        return days == 0 ? ChronoUnit.DAYS.between(from, to) + 1 : days;
    }
}
