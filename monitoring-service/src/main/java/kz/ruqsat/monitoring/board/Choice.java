package kz.ruqsat.monitoring.board;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import kz.ruqsat.businesstime.StatutoryClock;

/**
 * A filter as a form shows it.
 *
 * @param name in the address
 * @param options the first one stands for all
 */
public record Choice(String name, String label, List<Option> options) {

    /** Regions of the divisions by their KATO code, then those that are none. */
    private static final List<String> REGIONS = List.of(
            "10", "11", "15", "19", "23", "27", "31", "33", "35", "39", "43", "47", "55", "59", "61", "62", "63", "71",
            "75", "79", "CENTRE", "ABROAD");

    private static final List<String> CLOCKS = Stream.of(StatutoryClock.values())
            .filter(clock -> clock != StatutoryClock.VISA_VALIDITY
                    && clock != StatutoryClock.INVITATION_TERM
                    && clock != StatutoryClock.CORRECTION)
            .map(Enum::name)
            .toList();

    private static final int LONGEST_WITHIN = 5;

    /** One value. */
    public record Option(String value, String text, boolean chosen) {}

    static Choice service(Tongue t, Filter filter) {
        return of(
                "service",
                t.label("service"),
                t,
                filter,
                List.of("S1", "S2", "S3").stream().map(s -> pair(s, t.service(s))));
    }

    static Choice region(Tongue t, Filter filter) {
        return of("region", t.label("region"), t, filter, REGIONS.stream().map(r -> pair(r, t.region(r))));
    }

    static Choice clock(Tongue t, Filter filter) {
        return of("clock", t.label("clockFilter"), t, filter, CLOCKS.stream().map(c -> pair(c, t.clock(c))));
    }

    static Choice within(Tongue t, Filter filter) {
        Stream<Pair> days = IntStream.rangeClosed(0, LONGEST_WITHIN)
                .mapToObj(n -> pair("P" + n + "D", t.say("withinDays", "days", n)));
        return choice("within", t.label("within"), t.label("withinAny"), filter, days);
    }

    static Choice group(Tongue t, Filter filter) {
        return choice(
                "group",
                t.label("groupBy"),
                t.label("groupNone"),
                filter,
                Stream.of(pair("body", t.label("groupBody")), pair("region", t.label("groupRegion"))));
    }

    private record Pair(String value, String text) {}

    private static Pair pair(String value, String text) {
        return new Pair(value, text);
    }

    private static Choice of(String name, String label, Tongue t, Filter filter, Stream<Pair> values) {
        return choice(name, label, t.label("all"), filter, values);
    }

    private static Choice choice(String name, String label, String none, Filter filter, Stream<Pair> values) {
        String chosen = filter.get(name);
        Stream<Option> first = Stream.of(new Option("", none, chosen.isEmpty()));
        Stream<Option> others =
                values.map(v -> new Option(v.value(), v.text(), v.value().equals(chosen)));
        return new Choice(name, label, Stream.concat(first, others).toList());
    }
}
