package kz.ruqsat.sandbox.scenario;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kz.ruqsat.sandbox.NotUnderstoodException;
import kz.ruqsat.sandbox.StandException;
import kz.ruqsat.sandbox.client.Invitee;
import kz.ruqsat.sandbox.client.Petition;
import kz.ruqsat.sandbox.client.Petition.Inviter;
import kz.ruqsat.sandbox.identity.TestUser;
import kz.ruqsat.sandbox.identity.TestUsers;
import kz.ruqsat.sandbox.process.StandService;
import kz.ruqsat.sandbox.scenario.Step.Deed;
import kz.ruqsat.sandbox.scenario.Step.Refused;

/** Reads scenario files. A file is understood as a whole before anything of it is done. */
public final class ScenarioFile {
    private static final String ENDING = ".yaml";
    private static final String CAST = "cast" + ENDING;
    private static final List<String> DEEDS = List.of("files", "applies", "does", "posts", "looks", "asks", "kills");
    private static final List<String> STEP = Stream.concat(
                    Stream.of("at", "by", "says", "on", "as", "to", "with", "finds", "meets"), DEEDS.stream())
            .toList();
    private static final List<String> TERM_ENDS = List.of("kept", "missed", "running");

    private final Path file;
    private final Map<String, Inviter> inviters;
    private final Map<String, Invitee> people = new LinkedHashMap<>();
    private final Map<String, PetitionTold> petitions = new LinkedHashMap<>();
    private final Set<String> cases = new LinkedHashSet<>();

    private ScenarioFile(Path file, Map<String, Inviter> inviters) {
        this.file = file;
        this.inviters = inviters;
    }

    /**
     * The scenarios of a file, or of all files of a folder and the folders in it, in the order of their names.
     *
     * @param catalogue folder of the scenarios; its {@code cast.yaml} names the inviters who appear everywhere
     * @throws NotUnderstoodException for a file that is not understood, with file and line, and where there is none
     */
    public static List<Scenario> read(Path catalogue, Path fileOrFolder) {
        var inviters = new LinkedHashMap<String, Inviter>();
        readInviters(Written.in(catalogue.resolve(CAST)).only(List.of("inviters")), inviters);
        var scenarios = files(fileOrFolder).stream()
                .map(each -> new ScenarioFile(each, new LinkedHashMap<>(inviters)).read())
                .toList();
        if (scenarios.isEmpty()) {
            throw new NotUnderstoodException("no scenario in " + fileOrFolder + "; its files end with " + ENDING);
        }
        return scenarios;
    }

    private static List<Path> files(Path fileOrFolder) {
        if (!Files.exists(fileOrFolder)) {
            throw new NotUnderstoodException("there is no file or folder " + fileOrFolder);
        }
        try (var all = Files.walk(fileOrFolder)) {
            return all.filter(Files::isRegularFile)
                    .filter(each -> each.toString().endsWith(ENDING)
                            && !each.getFileName().toString().equals(CAST))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new StandException("cannot read " + fileOrFolder + ": " + e.getMessage(), e);
        }
    }

    private Scenario read() {
        var root =
                Written.in(file).only(List.of("scenario", "rules", "inviters", "people", "petitions", "steps", "ends"));
        readInviters(root, inviters);
        named(root, "people").forEach((name, person) -> people.put(name, person(person)));
        named(root, "petitions").forEach((name, petition) -> petitions.put(name, petition(petition)));
        var steps = steps(root.require("steps"));
        var ends = new ArrayList<ExpectedCase>();
        named(root, "ends").forEach((name, end) -> ends.add(end(name, end)));
        return new Scenario(
                file.getFileName().toString().replace(ENDING, ""),
                root.require("scenario").text(),
                root.find("rules").map(Written::texts).orElse(List.of()),
                people,
                petitions,
                steps,
                ends);
    }

    private static Map<String, Written> named(Written root, String key) {
        return root.find(key).map(Written::fields).orElse(Map.of());
    }

    private static void readInviters(Written root, Map<String, Inviter> into) {
        named(root, "inviters").forEach((name, each) -> {
            each.only(List.of("user", "number", "name", "kato", "address"));
            into.put(
                    name,
                    new Inviter(
                            user(each.require("user")),
                            each.require("number").text(),
                            each.require("name").text(),
                            each.require("kato").text(),
                            each.require("address").text()));
        });
    }

    private static Invitee person(Written person) {
        person.only(List.of("surname", "names", "born", "sex", "citizenship", "passport"));
        return new Invitee(
                person.require("surname").text(),
                person.find("names").map(Written::text).orElse(""),
                date(person.require("born")),
                person.require("sex").text(),
                person.require("citizenship").text(),
                person.require("passport").text());
    }

    private PetitionTold petition(Written told) {
        told.only(List.of(
                "inviter",
                "division",
                "purpose",
                "category",
                "entries",
                "entry",
                "end",
                "stay",
                "mission",
                "documents",
                "invites",
                "with"));
        var inviter = known("inviter", told.require("inviter"), inviters);
        var invited = told.require("invites").items().stream()
                .map(each -> nameOf("person", each, people.keySet()))
                .toList();
        var entry = told.find("entry").map(ScenarioFile::date).orElse(LocalDate.of(2026, 5, 4));
        var petition = new Petition(
                inviter,
                told.require("division").text(),
                text(told, "purpose", "BUSINESS"),
                told.require("category").text(),
                text(told, "entries", "SINGLE"),
                entry,
                told.find("end").map(ScenarioFile::date).orElse(entry.plusDays(29)),
                told.find("stay").map(ScenarioFile::number).orElse(30L).intValue(),
                text(told, "mission", ""),
                told.find("documents").map(Written::texts).orElse(List.of()),
                invited.stream().map(people::get).toList());
        return new PetitionTold(petition, invited, object(told.find("with")));
    }

    private List<Step> steps(Written list) {
        var steps = new ArrayList<Step>();
        for (Written written : list.items()) {
            var step = step(written.only(STEP));
            if (!steps.isEmpty() && step.at().isBefore(steps.getLast().at())) {
                throw written.require("at").wrong("this step is before the one above it");
            }
            steps.add(step);
        }
        return steps;
    }

    private Step step(Written step) {
        var deed = deed(step);
        var by = step.find("by").map(ScenarioFile::user).orElse("");
        if (by.isEmpty() && needsSomebody(deed)) {
            throw step.wrong("\"by\" is missing here: the test user who does it");
        }
        var who = deed instanceof Deed.Files(String petition)
                ? petitions.get(petition).petition().inviter().user()
                : by;
        return new Step(
                moment(step.require("at")),
                who,
                step.find("says").map(Written::text).orElseGet(() -> (who + " " + asWritten(step)).strip()),
                deed,
                step.find("meets").map(ScenarioFile::refused),
                object(step.find("finds")));
    }

    /** A step that says nothing of itself is told in the words of the file. */
    private static String asWritten(Written step) {
        return Stream.concat(DEEDS.stream(), Stream.of("on"))
                .flatMap(key -> step.find(key).map(value -> key + " " + value.text()).stream())
                .collect(Collectors.joining(" "));
    }

    private static boolean needsSomebody(Deed deed) {
        return !(deed instanceof Deed.Files || deed instanceof Deed.AsksKnb || deed instanceof Deed.Kills);
    }

    private Deed deed(Written step) {
        var told = DEEDS.stream().filter(each -> step.find(each).isPresent()).toList();
        if (told.size() != 1) {
            throw step.wrong("a step has exactly one of " + String.join(", ", DEEDS)
                    + (told.isEmpty() ? "" : "; this one has " + String.join(" and ", told)));
        }
        var what = step.require(told.getFirst());
        return switch (told.getFirst()) {
            case "files" -> files(what);
            case "applies" -> applies(what, step);
            case "does" -> new Deed.Does(what.text(), on(step), as(step), object(step.find("with")));
            case "posts" ->
                new Deed.Posts(service(step.require("to")), what.text(), as(step), object(step.find("with")));
            case "looks" -> new Deed.Looks(nameOf("case", what, cases));
            case "asks" -> asks(what, step);
            case "kills" -> new Deed.Kills(service(what));
            default -> throw new IllegalStateException(told.getFirst());
        };
    }

    private Deed files(Written what) {
        var petition = nameOf("petition", what, petitions.keySet());
        cases.addAll(petitions.get(petition).invited());
        return new Deed.Files(petition);
    }

    private Deed applies(Written what, Written step) {
        var person = nameOf("person", what, people.keySet());
        var name = as(step).orElse(person + "/visa");
        cases.add(name);
        return new Deed.Applies(person, name, object(step.find("with")));
    }

    private Deed asks(Written what, Written step) {
        return switch (what.text()) {
            case "why" -> new Deed.AsksWhy(on(step));
            case "knb" -> new Deed.AsksKnb(on(step));
            default -> throw what.unknown("question", what.text(), List.of("why", "knb"));
        };
    }

    private String on(Written step) {
        return nameOf("case", step.require("on"), cases);
    }

    private Optional<String> as(Written step) {
        var name = step.find("as").map(Written::text);
        name.ifPresent(cases::add);
        return name;
    }

    private ExpectedCase end(String name, Written end) {
        if (!cases.contains(name)) {
            throw end.unknown("case", name, cases);
        }
        end.only(List.of("state", "reporter", "stages", "terms", "grounds", "requestsAtKnb"));
        return new ExpectedCase(
                name,
                end.find("state").map(Written::text),
                end.find("reporter").map(Written::texts),
                end.find("stages").map(Written::texts),
                end.find("terms")
                        .map(terms ->
                                terms.items().stream().map(ScenarioFile::term).toList()),
                end.find("grounds").map(Written::texts),
                end.find("requestsAtKnb").map(ScenarioFile::number));
    }

    private static ExpectedTerm term(Written term) {
        var words = term.text().split(" +");
        if (words.length != 3) {
            throw term.wrong("a term is told as \"KNB_3WD kept 2026-03-26\": clock, " + String.join(", ", TERM_ENDS)
                    + ", last day in Astana");
        }
        try {
            var lastDay = LocalDate.parse(words[2]).toString();
            return switch (words[1]) {
                case "kept" -> ExpectedTerm.kept(words[0], lastDay);
                case "missed" -> ExpectedTerm.missed(words[0], lastDay);
                case "running" -> ExpectedTerm.running(words[0], lastDay);
                default -> throw term.unknown("end of a term", words[1], TERM_ENDS);
            };
        } catch (DateTimeException impossible) {
            throw term.wrong("\"" + words[2] + "\" is no date such as 2026-03-26");
        }
    }

    private static Refused refused(Written meets) {
        meets.only(List.of("problem", "status", "rules", "grounds"));
        return new Refused(
                meets.require("problem").text(),
                meets.find("status").map(ScenarioFile::number).orElse(0L).intValue(),
                meets.find("rules").map(Written::texts).orElse(List.of()),
                meets.find("grounds").map(Written::texts).orElse(List.of()));
    }

    private static StandService service(Written written) {
        return Stream.of(StandService.values())
                .filter(each -> each.title().equals(written.text()))
                .findFirst()
                .orElseThrow(() -> written.unknown(
                        "service",
                        written.text(),
                        Stream.of(StandService.values())
                                .map(StandService::title)
                                .toList()));
    }

    private static String user(Written written) {
        var users = new TreeSet<>(
                TestUsers.bundled().people().stream().map(TestUser::name).toList());
        users.addAll(TestUsers.SERVICES);
        return nameOf("test user", written, users);
    }

    private static <T> T known(String what, Written written, Map<String, T> known) {
        return known.get(nameOf(what, written, known.keySet()));
    }

    private static String nameOf(String what, Written written, Collection<String> known) {
        if (!known.contains(written.text())) {
            throw written.unknown(what, written.text(), known);
        }
        return written.text();
    }

    private static String text(Written from, String key, String otherwise) {
        return from.find(key).map(Written::text).orElse(otherwise);
    }

    private static Long number(Written written) {
        if (written.json() instanceof Long number) {
            return number;
        }
        throw written.wrong("\"" + written.text() + "\" is no whole number");
    }

    private static LocalDate date(Written written) {
        try {
            return LocalDate.parse(written.text());
        } catch (DateTimeException impossible) {
            throw written.wrong("\"" + written.text() + "\" is no date such as 2026-03-18");
        }
    }

    private static Instant moment(Written written) {
        try {
            return CivilTime.at(written.text().replace(' ', 'T'));
        } catch (DateTimeException impossible) {
            throw written.wrong("\"" + written.text() + "\" is no moment in Astana such as 2026-03-18 09:30");
        }
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> object(Optional<Written> written) {
        return written.map(each -> {
                    each.fields();
                    return (Map<String, Object>) each.json();
                })
                .orElse(Map.of());
    }
}
