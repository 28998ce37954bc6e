package kz.ruqsat.sandbox.scenario;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Reads the steps of a scenario. */
final class StepReader {
    private static final List<String> BESIDES = List.of(
            "at", "by", "says", "on", "as", "to", "with", "text", "hex", "headers", "key", "answers", "day", "number",
            "becomes", "finds", "shows", "meets");

    private final Cast cast;
    private final DeedReader deeds;

    StepReader(Cast cast) {
        this.cast = cast;
        this.deeds = new DeedReader(cast);
    }

    /** Every key of a step. */
    static List<String> known() {
        return Stream.concat(BESIDES.stream(), DeedReader.DEEDS.stream()).toList();
    }

    List<Step> read(Written list) {
        var known = known();
        var steps = new ArrayList<Step>();
        for (Written written : list.items()) {
            var told = deeds.read(written.only(known));
            var step = told.stream().map(deed -> step(written, deed, told)).toList();
            if (!steps.isEmpty()
                    && step.getFirst().at().isBefore(steps.getLast().at())) {
                throw written.require("at").wrong("this step is before the one above it");
            }
            steps.addAll(step);
        }
        return steps;
    }

    private Step step(Written step, Deed deed, List<Deed> all) {
        var by = step.find("by").map(Words::user).orElse("");
        if (by.isEmpty() && needsSomebody(deed)) {
            throw step.wrong("\"by\" is missing here: the test user who does it");
        }
        var who = by.isEmpty() ? whoByNature(deed) : by;
        if (deed instanceof Deed.Awaits) {
            step.require("finds");
        }
        return new Step(
                Words.moment(step.require("at")),
                who,
                sentence(step, who, deed, all),
                deed,
                step.find("meets").map(StepReader::refused),
                isLastOfItsCase(deed, all) ? Words.object(step.find("finds")) : Map.of(),
                step.find("shows").map(ShownReader::read).orElse(List.of()));
    }

    private String whoByNature(Deed deed) {
        return switch (deed) {
            case Deed.Files(var petition) -> cast.petitions().get(petition).by();
            case Deed.Refiles refiled ->
                cast.petitions().get(refiled.petition()).by();
            case Deed.Assesses assessed ->
                cast.petitions().get(assessed.petition()).by();
            default -> "";
        };
    }

    /** A step that says nothing of itself is told in the words of the file. */
    private static String sentence(Written step, String who, Deed deed, List<Deed> all) {
        var says = step.find("says").map(Written::text);
        if (all.size() > 1 && deed instanceof Deed.Does does) {
            return says.map(text -> text + " (" + does.on() + ")")
                    .orElseGet(() -> who + " does " + does.act() + " on " + does.on());
        }
        return says.orElseGet(() -> (who + " " + asWritten(step)).strip());
    }

    private static String asWritten(Written step) {
        return Stream.concat(DeedReader.DEEDS.stream(), Stream.of("on"))
                .flatMap(key -> step.findItems(key).map(value -> key + " " + value.text()))
                .collect(Collectors.joining(" "));
    }

    // What must be found is found when all is done on the case.
    private static boolean isLastOfItsCase(Deed deed, List<Deed> all) {
        return !(deed instanceof Deed.Does does)
                || all.stream()
                                .filter(each -> each instanceof Deed.Does other
                                        && other.on().equals(does.on()))
                                .reduce((_, last) -> last)
                                .orElseThrow()
                        == deed;
    }

    private static boolean needsSomebody(Deed deed) {
        return deed instanceof Deed.Applies
                || deed instanceof Deed.Does
                || deed instanceof Deed.Posts
                || deed instanceof Deed.Looks
                || deed instanceof Deed.Awaits
                || deed instanceof Deed.AsksWhy;
    }

    private static Refused refused(Written meets) {
        meets.only(List.of("problem", "status", "rules", "grounds", "errors"));
        return new Refused(
                Words.problem(meets.require("problem")),
                meets.find("status").map(Words::number).orElse(0L).intValue(),
                meets.findItems("rules").map(Words::rule).toList(),
                meets.findItems("grounds").map(Words::ground).toList(),
                meets.findItems("errors").map(Written::text).toList());
    }
}
