package kz.ruqsat.sandbox.scenario;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kz.ruqsat.businesstime.StatutoryClock;
import kz.ruqsat.rulebook.Rulebook;
import kz.ruqsat.rulebook.findings.RuleLine;
import kz.ruqsat.rulebook.findings.Verdict;
import kz.ruqsat.rulebook.reference.ReferenceData;
import kz.ruqsat.sandbox.embedded.StandTopics;
import kz.ruqsat.sandbox.identity.TestUser;
import kz.ruqsat.sandbox.identity.TestUsers;
import kz.ruqsat.sandbox.process.StandAddresses;
import kz.ruqsat.sandbox.process.StandService;
import org.apache.kafka.clients.admin.NewTopic;

/** The words of the field that a scenario may use: those of the law are asked of the rulebook. Anything else is named with the nearest of them. */
final class Words {
    private static final ReferenceData LAW = ReferenceData.current();
    private static final String GATEWAY = "GATEWAY";

    private static final Set<String> STAGES = ofGlossary("stage");
    private static final Set<String> DISPOSITIONS = ofGlossary("berkut-disposition");
    private static final Set<String> GROUNDS =
            new TreeSet<>(LAW.grounds().byCode().keySet());
    private static final Set<String> DOCUMENTS =
            new TreeSet<>(LAW.documents().byCode().keySet());
    private static final Set<String> SYSTEMS = new TreeSet<>(LAW.documents().stateSystems());
    private static final Set<String> RULES = Rulebook.on(LocalDate.of(2026, 3, 10)).catalogue().stream()
            .map(RuleLine::id)
            .collect(Collectors.toCollection(TreeSet::new));
    private static final Set<String> CLOCKS = names(StatutoryClock.values());
    private static final Set<String> VERDICTS = names(Verdict.values());
    private static final Set<String> TOPICS =
            StandTopics.all().stream().map(NewTopic::name).collect(Collectors.toCollection(TreeSet::new));
    private static final List<String> SERVICES =
            Stream.of(StandService.values()).map(StandService::title).toList();
    private static final Set<String> USERS = users();

    private Words() {}

    private static Set<String> ofGlossary(String kind) {
        return LAW.glossary().byKey().keySet().stream()
                .filter(key -> key.startsWith(kind + "/"))
                .map(key -> key.substring(kind.length() + 1))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Set<String> names(Enum<?>[] values) {
        return Arrays.stream(values).map(Enum::name).collect(Collectors.toCollection(TreeSet::new));
    }

    private static Set<String> users() {
        var users = new TreeSet<>(
                TestUsers.bundled().people().stream().map(TestUser::name).toList());
        users.addAll(TestUsers.SERVICES);
        return users;
    }

    static Set<String> stages() {
        return STAGES;
    }

    static String stage(Written written) {
        return oneOf("stage", written, STAGES);
    }

    static String disposition(Written written) {
        return oneOf("disposition", written, DISPOSITIONS);
    }

    static String ground(Written written) {
        return oneOf("ground", written, GROUNDS);
    }

    static String document(Written written) {
        return oneOf("document", written, DOCUMENTS);
    }

    static String rule(Written written) {
        return oneOf("rule", written, RULES);
    }

    static String topic(Written written) {
        return oneOf("topic", written, TOPICS);
    }

    static String user(Written written) {
        return oneOf("test user", written, USERS);
    }

    static String problem(Written written) {
        return oneOf("problem", written, Refused.PROBLEMS);
    }

    /** A state system that can be told something. */
    static String system(Written written) {
        return oneOf("state system", written, SYSTEMS);
    }

    /** A state system, or the gateway to all of them. */
    static String systemOrGateway(Written written) {
        var all = new TreeSet<>(SYSTEMS);
        all.add(GATEWAY);
        return oneOf("state system", written, all);
    }

    static void clock(Written term, String clock) {
        requireOneOf("clock", term, clock, CLOCKS);
    }

    /** What a rule found, as {@code R-073 FAILED RG-MIA-04}: rule, verdict and, if there is one, ground. */
    static String finding(Written written) {
        var words = written.text().split(" +");
        if (words.length < 2 || words.length > 3) {
            throw written.wrong(
                    "a finding is told as \"R-073 FAILED RG-MIA-04\": rule, verdict and, if it has one, ground");
        }
        requireOneOf("rule", written, words[0], RULES);
        requireOneOf("verdict", written, words[1], VERDICTS);
        if (words.length == 3) {
            requireOneOf("ground", written, words[2], GROUNDS);
        }
        return String.join(" ", words);
    }

    static StandService service(Written written) {
        return StandService.named(oneOf("service", written, SERVICES));
    }

    /** A service, or the broker: then it is empty. */
    static Optional<StandService> part(Written written) {
        var parts = Stream.concat(SERVICES.stream(), Stream.of(StandAddresses.BROKER))
                .toList();
        var part = oneOf("part of the stand", written, parts);
        return part.equals(StandAddresses.BROKER) ? Optional.empty() : Optional.of(StandService.named(part));
    }

    static String oneOf(String what, Written written, Collection<String> known) {
        requireOneOf(what, written, written.text(), known);
        return written.text();
    }

    static void requireOneOf(String what, Written at, String word, Collection<String> known) {
        if (!known.contains(word)) {
            throw at.unknown(what, word, known);
        }
    }

    static String text(Written from, String key, String otherwise) {
        return from.find(key).map(Written::text).orElse(otherwise);
    }

    static Long number(Written written) {
        if (written.json() instanceof Long number) {
            return number;
        }
        throw written.wrong("\"" + written.text() + "\" is no whole number");
    }

    static boolean truth(Written written) {
        if (written.json() instanceof Boolean truth) {
            return truth;
        }
        throw written.wrong("\"" + written.text() + "\" is neither true nor false");
    }

    static LocalDate date(Written written) {
        return date(written, written.text());
    }

    /** A date that is part of what is written there. */
    static LocalDate date(Written at, String text) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeException impossible) {
            throw at.wrong("\"" + text + "\" is no date such as 2026-03-18");
        }
    }

    static Instant moment(Written written) {
        return moment(written, written.text());
    }

    /** A moment that is part of what is written there. */
    static Instant moment(Written at, String text) {
        try {
            return CivilTime.at(text.replace(' ', 'T'));
        } catch (DateTimeException impossible) {
            throw at.wrong("\"" + text + "\" is no moment in Astana such as 2026-03-18 09:30");
        }
    }

    @SuppressWarnings("unchecked")
    static Map<String, Object> object(Optional<Written> written) {
        return written.map(each -> {
                    each.fields();
                    return (Map<String, Object>) each.json();
                })
                .orElse(Map.of());
    }
}
