package kz.ruqsat.sandbox.scenario;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import kz.ruqsat.sandbox.client.Invitee;
import kz.ruqsat.sandbox.client.Petition;
import kz.ruqsat.sandbox.client.Petition.Inviter;
import kz.ruqsat.sandbox.process.StandService;

/** Who and what a scenario names: inviters, people, petitions, and the cases and other things that its steps give a name to, as they are read. */
final class Cast {
    private static final LocalDate USUAL_ENTRY = LocalDate.of(2026, 5, 4);
    private static final int USUAL_DAYS = 30;

    private final Map<String, Inviter> inviters = new LinkedHashMap<>();
    private final Map<String, Invitee> people = new LinkedHashMap<>();
    private final Map<String, PetitionTold> petitions = new LinkedHashMap<>();
    // Each with the service it is of, where the file shows that.
    private final Map<String, Optional<StandService>> cases = new LinkedHashMap<>();
    private final Set<String> faults = new LinkedHashSet<>();

    Map<String, Invitee> people() {
        return people;
    }

    Map<String, PetitionTold> petitions() {
        return petitions;
    }

    Set<String> cases() {
        return cases.keySet();
    }

    /** Gives a case, or another thing that is made, its name. */
    void named(String name, Optional<StandService> owner) {
        cases.put(name, owner);
    }

    /** The service of a case; empty if that shows only when it is told. */
    Optional<StandService> ownerOf(String existingCase) {
        return cases.get(existingCase);
    }

    Set<String> faults() {
        return faults;
    }

    String person(Written name) {
        return Words.oneOf("person", name, people.keySet());
    }

    String petition(Written name) {
        return Words.oneOf("petition", name, petitions.keySet());
    }

    String existingCase(Written name) {
        return Words.oneOf("case", name, cases());
    }

    /** Reads those parts of a file, in this order, since each names the one before. */
    void read(Written root) {
        readInviters(root);
        root.findFields("people").forEach((name, each) -> people.put(name, invitee(each)));
        root.findFields("petitions").forEach((name, each) -> petitions.put(name, told(each)));
    }

    void readInviters(Written root) {
        root.findFields("inviters").forEach((name, each) -> {
            each.only(List.of("user", "number", "name", "kato", "address"));
            inviters.put(
                    name,
                    new Inviter(
                            Words.user(each.require("user")),
                            each.require("number").text(),
                            each.require("name").text(),
                            each.require("kato").text(),
                            each.require("address").text()));
        });
    }

    private static Invitee invitee(Written person) {
        person.only(List.of("surname", "names", "born", "sex", "citizenship", "passport"));
        return new Invitee(
                person.require("surname").text(),
                Words.text(person, "names", ""),
                Words.date(person.require("born")),
                Words.oneOf("sex", person.require("sex"), List.of("F", "M")),
                person.require("citizenship").text(),
                person.require("passport").text());
    }

    private PetitionTold told(Written told) {
        told.only(List.of(
                "inviter",
                "by",
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
        var inviter = inviters.get(Words.oneOf("inviter", told.require("inviter"), inviters.keySet()));
        var invited = told.require("invites").items().stream().map(this::person).toList();
        var entry = told.find("entry").map(Words::date).orElse(USUAL_ENTRY);
        var petition = new Petition(
                inviter,
                told.require("division").text(),
                Words.text(told, "purpose", "BUSINESS"),
                told.require("category").text(),
                Words.text(told, "entries", "SINGLE"),
                entry,
                told.find("end").map(Words::date).orElse(entry.plusDays(USUAL_DAYS - 1L)),
                told.find("stay").map(Words::number).orElse((long) USUAL_DAYS).intValue(),
                Words.text(told, "mission", ""),
                told.find("documents").map(Cast::documents).orElse(List.of()),
                invited.stream().map(people::get).toList());
        var by = told.find("by").map(Words::user).orElse(inviter.user());
        return new PetitionTold(petition, by, invited, Words.object(told.find("with")));
    }

    private static List<String> documents(Written list) {
        return list.items().stream().map(Words::document).toList();
    }
}
