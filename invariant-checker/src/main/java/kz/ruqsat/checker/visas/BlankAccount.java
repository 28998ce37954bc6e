package kz.ruqsat.checker.visas;

import static java.util.stream.Collectors.toMap;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import kz.ruqsat.checker.check.Look;
import kz.ruqsat.checker.picture.Picture;
import kz.ruqsat.checker.picture.Row;

/** What became of every blank, R-023. */
record BlankAccount(Picture picture, Look look) {

    void settle() {
        blanks();
        stock();
    }

    /** A blank is on the visa it was used for, spoiled, or made out and not handed over yet; never lost, never on two. */
    private void blanks() {
        List<Row> visas = picture.rows(Picture.VISA, "visas");
        Map<String, String> ends = picture.rows(Picture.VISA, "blank_status").stream()
                .collect(toMap(row -> row.text("number"), row -> row.text("status"), (a, _) -> a));
        Map<String, Row> onVisas =
                visas.stream().collect(toMap(row -> row.text("sticker_number"), Function.identity(), (a, _) -> a));
        for (Row blank : picture.rows(Picture.VISA, "blanks")) {
            String number = blank.text("number");
            String end = ends.getOrDefault(number, "");
            look.holds(
                    end.equals("USED") == onVisas.containsKey(number),
                    blank.text("case_id"),
                    "blank " + number,
                    "is " + (end.isEmpty() ? "open" : end) + ", and "
                            + (onVisas.containsKey(number) ? "on a visa" : "on no visa"));
            boolean madeOut = picture.find(Picture.VISA, blank.text("case_id"))
                    .filter(each -> List.of("TO_PRINT", "TO_EXECUTE").contains(each.state()))
                    .isPresent();
            look.holds(
                    !end.isEmpty() || madeOut,
                    blank.text("case_id"),
                    "blank " + number,
                    "was taken, and nothing became of it");
        }
    }

    /** Where blanks are counted stock, each number that was delivered is free or taken, and no other is there. */
    private void stock() {
        Map<String, Integer> places = new HashMap<>();
        picture.rows(Picture.VISA, "free_blanks").forEach(row -> places.merge(row.text("number"), 1, Integer::sum));
        picture.rows(Picture.VISA, "blanks").forEach(row -> places.merge(row.text("number"), 1, Integer::sum));
        if (!picture.tables(Picture.VISA).contains("blank_deliveries")) {
            return;
        }
        for (Row delivery : picture.rows(Picture.VISA, "blank_deliveries")) {
            for (long serial = delivery.number("first_serial"); serial <= delivery.number("last_serial"); serial++) {
                String number = "KZ%07d".formatted(serial);
                Integer count = places.remove(number);
                look.holds(
                        Integer.valueOf(1).equals(count),
                        "",
                        "blank " + number,
                        "was delivered to " + delivery.text("body")
                                + (count == null ? ", and is gone" : ", and is free and taken at once"));
            }
        }
        places.keySet().forEach(number -> look.found("", "blank " + number, "was never delivered"));
    }
}
