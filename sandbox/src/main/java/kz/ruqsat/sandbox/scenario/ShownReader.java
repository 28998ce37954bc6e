package kz.ruqsat.sandbox.scenario;

import static kz.ruqsat.sandbox.scenario.Expectation.Match.AMONG;
import static kz.ruqsat.sandbox.scenario.Expectation.Match.NEVER;
import static kz.ruqsat.sandbox.scenario.Expectation.Match.SAME;
import static kz.ruqsat.sandbox.scenario.Expectation.Match.SAME_IN_ANY_ORDER;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** Reads what an assessment must say. */
final class ShownReader {
    private final List<Expectation<Assessed>> all = new ArrayList<>();

    private ShownReader() {}

    static List<Expectation<Assessed>> read(Written shows) {
        shows.only(List.of("outlook", "findings", "grounds", "documents", "division", "place", "terms", "never"));
        var reader = new ShownReader();
        reader.add(shows, "outlook", SAME, Written::text, said -> List.of(said.outlook()));
        reader.add(shows, "findings", AMONG, Words::finding, Assessed::findings);
        reader.add(shows, "grounds", SAME_IN_ANY_ORDER, Words::ground, Assessed::grounds);
        reader.add(shows, "division", SAME, Written::text, said -> List.of(said.division()));
        reader.add(shows, "place", SAME_IN_ANY_ORDER, Written::text, Assessed::place);
        reader.add(shows, "terms", AMONG, ShownReader::term, Assessed::terms);
        shows.find("documents").ifPresent(documents -> {
            documents.only(List.of("required", "forbidden"));
            reader.add(documents, "required", AMONG, Words::document, Assessed::required);
            reader.add(documents, "forbidden", AMONG, Words::document, Assessed::forbidden);
        });
        shows.find("never").ifPresent(never -> {
            never.only(List.of("findings", "grounds"));
            reader.add(never, "findings", NEVER, Words::finding, Assessed::findings);
            reader.add(never, "grounds", NEVER, Words::ground, Assessed::grounds);
        });
        return reader.all;
    }

    private void add(
            Written from,
            String key,
            Expectation.Match match,
            Function<Written, String> line,
            Function<Assessed, List<String>> seen) {
        if (from.find(key).isPresent()) {
            all.add(new Expectation<>(key, from.findItems(key).map(line).toList(), match, seen));
        }
    }

    private static String term(Written term) {
        var words = term.text().split(" +");
        if (words.length != 2) {
            throw term.wrong("a term that would run is told as \"KNB_3WD 2026-03-26\": clock, last day in Astana");
        }
        Words.clock(term, words[0]);
        return words[0] + " " + Words.date(term, words[1]);
    }
}
