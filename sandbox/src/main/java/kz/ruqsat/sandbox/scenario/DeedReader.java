package kz.ruqsat.sandbox.scenario;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import kz.ruqsat.sandbox.process.StandService;
import kz.ruqsat.sandbox.scenario.Deed.Applies;

/** Reads what is done in a step. */
final class DeedReader {
    static final List<String> DEEDS = List.of(
            "files",
            "refiles",
            "assesses",
            "applies",
            "does",
            "posts",
            "looks",
            "awaits",
            "asks",
            "waits",
            "scripts",
            "enters",
            "forgets",
            "breaks",
            "mends",
            "kills",
            "stops",
            "starts",
            "calls",
            "sends",
            "repeats");

    private static final List<String> METHODS = List.of("GET", "POST", "PUT", "PATCH", "DELETE", "HEAD", "OPTIONS");

    private final Cast cast;
    private final AgencyReader agencies;

    DeedReader(Cast cast) {
        this.cast = cast;
        this.agencies = new AgencyReader(cast);
    }

    /** What is done, several acts where a step names several, or several cases. */
    List<Deed> read(Written step) {
        var deed = kind(step);
        if (!deed.equals("does") || isSingle(step)) {
            return List.of(read(deed, step));
        }
        for (String single : List.of("with", "as", "meets")) {
            step.find(single).ifPresent(each -> {
                throw each.wrong("\"" + single + "\" goes with one act on one case, and this step has several");
            });
        }
        return step.require("on").items().stream().flatMap(on -> acts(step, on)).toList();
    }

    private static boolean isSingle(Written step) {
        return step.findItems("does").count() == 1 && step.findItems("on").count() == 1;
    }

    private Stream<Deed> acts(Written step, Written on) {
        var name = cast.existingCase(on);
        return step.findItems("does").map(act -> new Deed.Does(act(act, name), name, Optional.empty(), Map.of()));
    }

    private static String kind(Written step) {
        var told = DEEDS.stream().filter(each -> step.find(each).isPresent()).toList();
        if (told.size() != 1) {
            throw step.wrong("a step has exactly one of " + String.join(", ", DEEDS)
                    + (told.isEmpty() ? "" : "; this one has " + String.join(" and ", told)));
        }
        return told.getFirst();
    }

    private Deed read(String deed, Written step) {
        var what = step.require(deed);
        return switch (deed) {
            case "files" -> files(what);
            case "refiles" -> refiles(what, step);
            case "assesses" -> assesses(what, step);
            case "applies" -> applies(what, step);
            case "does" -> does(what.items().getFirst(), step);
            case "posts" -> posts(what, step);
            case "looks" -> new Deed.Looks(cast.existingCase(what));
            case "awaits" -> new Deed.Awaits(cast.existingCase(what));
            case "asks" -> asks(what, step);
            case "waits" -> new Deed.Waits();
            case "scripts" -> agencies.scripts(what, step);
            case "enters" -> agencies.enters(what, step);
            case "forgets" ->
                new Deed.Forgets(Words.system(what), step.require("key").text());
            case "breaks" -> agencies.breaks(what, step);
            case "mends" -> new Deed.Mends(Words.oneOf("fault", what, cast.faults()));
            case "kills" -> new Deed.Kills(Words.service(what));
            case "stops" -> new Deed.Stops(Words.part(what));
            case "starts" -> new Deed.Starts(Words.part(what));
            case "calls" -> calls(what, step);
            case "sends" -> sends(what, step);
            case "repeats" -> repeats(what, step);
            default -> throw new IllegalStateException(deed);
        };
    }

    private Deed files(Written what) {
        var petition = cast.petition(what);
        cast.petitions()
                .get(petition)
                .invited()
                .forEach(name -> cast.named(name, Optional.of(StandService.INVITATION)));
        return new Deed.Files(petition);
    }

    private Deed refiles(Written what, Written step) {
        var petition = cast.petition(what);
        on(step);
        var whom = Words.oneOf(
                "invited person",
                step.require("on"),
                cast.petitions().get(petition).invited());
        return new Deed.Refiles(petition, whom);
    }

    private Deed assesses(Written what, Written step) {
        var petition = cast.petition(what);
        var invited = cast.petitions().get(petition).invited();
        var whom = step.find("on").map(name -> Words.oneOf("invited person", name, invited));
        return new Deed.Assesses(
                petition, whom.map(invited::indexOf).orElse(0), step.find("day").map(Words::date));
    }

    private Deed applies(Written what, Written step) {
        var person = cast.person(what);
        var name = as(step).orElse(person + "/visa");
        cast.named(name, Optional.of(StandService.VISA));
        return new Applies(person, name, Words.object(step.find("with")));
    }

    private Deed does(Written what, Written step) {
        var on = on(step);
        var as = as(step);
        as.ifPresent(name -> cast.named(name, cast.ownerOf(on)));
        return new Deed.Does(act(what, on), on, as, Words.object(step.find("with")));
    }

    private String act(Written what, String on) {
        return Acts.act(what, cast.ownerOf(on));
    }

    private Deed posts(Written what, Written step) {
        var to = Words.service(step.require("to"));
        var as = as(step);
        as.ifPresent(name -> cast.named(name, Optional.of(to)));
        return new Deed.Posts(to, what.text(), as, Words.object(step.find("with")));
    }

    private Deed asks(Written what, Written step) {
        return Words.oneOf("question", what, List.of("why", "knb")).equals("why")
                ? new Deed.AsksWhy(on(step))
                : new Deed.AsksKnb(on(step), as(step));
    }

    private Deed calls(Written what, Written step) {
        var words = what.text().split(" ", 2);
        if (words.length < 2 || !words[1].startsWith("/")) {
            throw what.wrong("a raw call is told as \"PUT /api/v1/cases\": method and path");
        }
        Words.requireOneOf("method", what, words[0], METHODS);
        return new Deed.Calls(
                Words.service(step.require("to")),
                words[0],
                words[1],
                Words.object(step.find("headers")),
                payload(step),
                as(step));
    }

    private Deed sends(Written what, Written step) {
        return new Deed.Sends(
                Words.topic(what),
                Words.text(step, "key", ""),
                Words.object(step.find("headers")),
                payload(step),
                becomes(step));
    }

    private Deed repeats(Written what, Written step) {
        return new Deed.Repeats(
                Words.topic(what),
                on(step),
                step.find("number").map(Words::number).orElse(0L).intValue(),
                becomes(step));
    }

    private static Optional<String> becomes(Written step) {
        return step.find("becomes").map(Words::disposition);
    }

    private static Optional<Payload> payload(Written step) {
        var told = List.of("with", "text", "hex").stream()
                .filter(each -> step.find(each).isPresent())
                .toList();
        if (told.size() > 1) {
            throw step.wrong("a body is told by one of with, text, hex; this one by " + String.join(" and ", told));
        }
        return told.stream().findFirst().map(kind -> payload(kind, step.require(kind)));
    }

    private static Payload payload(String kind, Written body) {
        return switch (kind) {
            case "with" -> new Payload.Json(Words.object(Optional.of(body)));
            case "text" -> new Payload.Text(body.rawText());
            default -> new Payload.Hex(digits(body));
        };
    }

    private static String digits(Written body) {
        var digits = body.text().replace(" ", "");
        if (!digits.matches("([0-9a-fA-F]{2})*")) {
            throw body.wrong("bytes are told by pairs of digits 0 to f, such as \"c3 28\"");
        }
        return digits;
    }

    private String on(Written step) {
        return cast.existingCase(step.require("on").items().getFirst());
    }

    private Optional<String> as(Written step) {
        var name = step.find("as").map(Written::text);
        name.ifPresent(each -> cast.named(each, Optional.empty()));
        return name;
    }
}
