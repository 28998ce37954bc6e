package kz.ruqsat.checker.visas;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import kz.ruqsat.checker.check.Check;
import kz.ruqsat.checker.check.Look;
import kz.ruqsat.checker.check.Outcome;
import kz.ruqsat.checker.picture.Case;
import kz.ruqsat.checker.picture.Picture;
import kz.ruqsat.checker.picture.Row;

/** CHK-19, R-021, R-023, R-031. */
public final class IssuedVisasAreUntouched implements Check {

    /** Columns that say again what is printed, and the fields where it is. */
    private static final Map<String, String> PRINTED = Map.of(
            "category", "category",
            "entries", "entries",
            "valid_from", "validFrom",
            "valid_to", "validTo",
            "sticker_number", "stickerNumber");

    @Override
    public String code() {
        return "CHK-19";
    }

    @Override
    public String holds() {
        return "issued visas equal their hash, numbers are unique, one valid visa a person, one use";
    }

    @Override
    public Outcome examine(Picture picture) {
        Look look = new Look();
        List<Row> visas = picture.rows(Picture.VISA, "visas");
        Map<String, Set<String>> told = toldHashes(picture);
        visas.forEach(visa -> untouched(visa, told.getOrDefault(visa.text("visa_id"), Set.of()), look));
        once(visas, "sticker_number", "visas", look);
        once(picture.rows(Picture.VISA, "blanks"), "number", "blanks", look);
        once(picture.rows(Picture.VISA, "blank_status"), "number", "blank_status", look);
        once(
                picture.rows(Picture.INVITATION, "invitation_register"),
                "registration_number",
                "invitation_register",
                look);
        new BlankAccount(picture, look).settle();
        persons(picture, visas, look);
        uses(picture, visas, look);
        return look.orNone("no invitation was agreed and no visa issued");
    }

    /** By visa, every hash that an event told of it: in the case it was issued in, and in its own. */
    private static Map<String, Set<String>> toldHashes(Picture picture) {
        Map<String, Set<String>> told = new HashMap<>();
        picture.log().stream()
                .filter(event -> event.body().contains("\"contentHash\""))
                .filter(event -> event.database().equals(Picture.VISA))
                .forEach(event -> told.computeIfAbsent(
                                event.json().path("visaId").asText(event.caseId()), _ -> new TreeSet<>())
                        .add(event.json().path("contentHash").asText()));
        return told;
    }

    private static void untouched(Row visa, Set<String> told, Look look) {
        JsonNode sticker = visa.json("sticker");
        boolean equal = hashOf(sticker).equals(visa.text("content_hash"));
        look.holds(equal, visa.text("case_id"), name(visa), "does not equal its hash at issue any more");
        look.holds(
                told.equals(Set.of(visa.text("content_hash"))),
                visa.text("case_id"),
                name(visa),
                "has another hash than was published at issue");
        PRINTED.forEach((column, field) -> look.holds(
                visa.maybe(column).orElse("").equals(sticker.path(field).asText()),
                visa.text("case_id"),
                name(visa),
                "has another " + column + " in its column than is printed on it"));
    }

    private static String hashOf(JsonNode sticker) {
        Map<String, String> fields = new TreeMap<>();
        sticker.properties()
                .forEach(field -> fields.put(field.getKey(), field.getValue().asText()));
        StringBuilder text = new StringBuilder();
        fields.forEach(
                (name, value) -> text.append(name).append('=').append(value).append('\n'));
        try {
            byte[] hash =
                    MessageDigest.getInstance("SHA-256").digest(text.toString().getBytes(StandardCharsets.UTF_8));
            return "sha-256:" + HexFormat.of().formatHex(hash);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("Every Java platform has SHA-256", impossible);
        }
    }

    private static void once(List<Row> rows, String column, String table, Look look) {
        look.at(rows.size());
        rows.stream().collect(groupingBy(row -> row.text(column), counting())).forEach((value, count) -> {
            if (count > 1) {
                look.found("", table + ", " + column + " " + value, "was given " + count + " times");
            }
        });
    }

    private static void persons(Picture picture, List<Row> visas, Look look) {
        Map<String, String> statuses = new HashMap<>();
        picture.rows(Picture.VISA, "visa_status").stream()
                .sorted(Comparator.comparing((Row row) -> row.number("number")))
                .forEach(row -> statuses.put(row.text("visa_id"), row.text("status")));
        Map<String, String> valid = new HashMap<>();
        for (Row visa : visas) {
            String status = statuses.getOrDefault(visa.text("visa_id"), "");
            look.holds(!status.isEmpty(), visa.text("case_id"), name(visa), "has no status");
            picture.find(Picture.VISA, visa.text("visa_id"))
                    .ifPresent(each -> look.holds(
                            each.state().equals(status),
                            each.id(),
                            name(visa),
                            "is " + status + ", and its case is " + each.state()));
            if (status.equals("ACTIVE")) {
                JsonNode sticker = visa.json("sticker");
                String person = visa.maybe("person")
                        .orElse(sticker.path("nationality").asText() + " "
                                + sticker.path("documentNumber").asText());
                String other = valid.put(person, visa.text("sticker_number"));
                look.holds(
                        other == null,
                        visa.text("case_id"),
                        name(visa),
                        "is valid beside visa " + other + " of the same person (R-031)");
            }
        }
    }

    private static void uses(Picture picture, List<Row> visas, Look look) {
        Map<String, Long> uses = visas.stream()
                .flatMap(visa -> visa.maybe("invitation_case_id").stream())
                .collect(groupingBy(Function.identity(), counting()));
        for (Case petition : picture.cases("petition")) {
            long count = uses.getOrDefault(petition.id(), 0L);
            boolean used = petition.state().equals("USED");
            look.holds(
                    count == (used ? 1 : 0),
                    petition.id(),
                    "petition " + petition.state(),
                    "has " + count + " visas on its invitation");
        }
    }

    private static String name(Row visa) {
        return "visa " + visa.text("sticker_number");
    }
}
