package kz.ruqsat.sandbox.scenario;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kz.ruqsat.rulebook.findings.Check;
import kz.ruqsat.sandbox.StandException;
import kz.ruqsat.sandbox.process.StandService;

/**
 * The acts on cases that the services' APIs know: {@code POST …/collection/id/ACT}. They are data, {@code acts.json} by service and collection, and a test of
 * the whole tree holds them against the services.
 */
final class Acts {
    private static final String EVERY_CHECK = "checks/{check}";
    private static final Map<StandService, Map<String, List<String>>> ALL = read();

    private Acts() {}

    private static Map<StandService, Map<String, List<String>>> read() {
        try (var in = Acts.class.getResourceAsStream("acts.json")) {
            var told = new ObjectMapper().readValue(in, new TypeReference<Map<String, Map<String, List<String>>>>() {});
            return told.entrySet().stream()
                    .collect(Collectors.toMap(each -> StandService.named(each.getKey()), Map.Entry::getValue));
        } catch (IOException e) {
            throw new StandException("cannot read the acts of the services", e);
        }
    }

    /** The collections of cases and visas, as they stand in addresses. */
    static Set<String> collections() {
        return ALL.values().stream()
                .flatMap(each -> each.keySet().stream())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /**
     * An act, or {@code collection/act}.
     *
     * @param owner service of the case it is done on; empty if that shows only when it is told
     */
    static String act(Written written, Optional<StandService> owner) {
        var known = owner.map(ALL::get).map(List::of).orElseGet(() -> List.copyOf(ALL.values()));
        var acts = known.stream()
                .flatMap(each -> each.values().stream())
                .flatMap(Acts::whole)
                .collect(Collectors.toCollection(TreeSet::new));
        var word = written.text();
        if (acts.contains(word) || known.stream().anyMatch(each -> isWithCollection(word, each))) {
            return word;
        }
        throw written.unknown(owner.map(each -> "act of " + each.title()).orElse("act"), word, acts);
    }

    private static boolean isWithCollection(String word, Map<String, List<String>> collections) {
        int slash = word.indexOf('/');
        return slash > 0
                && whole(collections.getOrDefault(word.substring(0, slash), List.of()))
                        .anyMatch(word.substring(slash + 1)::equals);
    }

    private static Stream<String> whole(Collection<String> acts) {
        return acts.stream()
                .flatMap(act -> act.equals(EVERY_CHECK)
                        ? Arrays.stream(Check.values()).map(check -> EVERY_CHECK.replace("{check}", check.name()))
                        : Stream.of(act));
    }
}
