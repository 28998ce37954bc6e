package kz.ruqsat.berkut.choosing;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import kz.ruqsat.berkut.choosing.Namespace.Unscripted;
import kz.ruqsat.berkut.script.Choice;
import kz.ruqsat.berkut.script.MagicIdentifier;
import kz.ruqsat.berkut.script.Script;
import kz.ruqsat.businesstime.KazakhstanTime;
import kz.ruqsat.businesstime.WorkingCalendar;

/** Scripts, rules, profiles and namespaces as they stand. Belongs to the register's thread. */
public final class Choosing {

    /** What answers a request of a namespace that reports what was not scripted. */
    public static final String UNMATCHED = "unmatched: nothing is scripted for it";

    private final Choice byDefault;
    private final Map<String, Script> scripts = new HashMap<>();
    private final Map<String, Rule> rules = new LinkedHashMap<>();
    private final Map<String, Profile> profiles = new HashMap<>();
    private final Map<String, Namespace> namespaces = new LinkedHashMap<>();
    private final Map<String, Backlog> backlogs = new HashMap<>();
    private final WorkingCalendar calendar;

    /** @param byDefault what a request gets that nothing else is for */
    public Choosing(WorkingCalendar calendar, Choice byDefault) {
        this.calendar = calendar;
        this.byDefault = byDefault;
    }

    /** Where a request belongs: where it says, else where it is claimed, else to the common one. */
    public String namespaceOf(String named, String caseReference, Traits traits) {
        return named.isEmpty()
                ? namespaces.values().stream()
                        .filter(each -> each.claims(caseReference, traits))
                        .map(Namespace::name)
                        .findFirst()
                        .orElse(Namespace.COMMON)
                : named;
    }

    /** The answers of a request that comes in now. */
    public Choice choose(String namespace, UUID requestId, String caseReference, Traits traits, Instant now) {
        return scripted(namespace, requestId, caseReference)
                .or(() -> ruled(namespace, traits))
                .or(() -> MagicIdentifier.endOf(traits.documentNumber())
                        .map(magic -> new Choice(magic.script(), "magic identifier " + magic)))
                .orElseGet(() -> unscripted(namespace, caseReference, traits, now));
    }

    private Optional<Choice> scripted(String namespace, UUID requestId, String caseReference) {
        return scriptFor(namespace, requestId.toString()).or(() -> scriptFor(namespace, caseReference));
    }

    /** Of the namespace, else of the common one: ids and case references of a whole stand are nobody else's. */
    private Optional<Choice> scriptFor(String namespace, String key) {
        return script(namespace, key)
                .or(() -> script(Namespace.COMMON, key))
                .map(script -> new Choice(script, "script for " + key));
    }

    private Optional<Choice> ruled(String namespace, Traits traits) {
        return rulesOf(namespace).reversed().stream()
                .filter(rule -> rule.when().fit(traits))
                .map(rule -> new Choice(
                        rule.script(),
                        "rule " + rule.name() + " (" + rule.when().inWords() + ")"))
                .findFirst();
    }

    private Choice unscripted(String namespace, String caseReference, Traits traits, Instant now) {
        boolean reported = Optional.ofNullable(namespaces.get(namespace))
                .filter(each -> each.unscripted() == Unscripted.REPORTED)
                .isPresent();
        if (reported) {
            return new Choice(Script.SILENCE, UNMATCHED);
        }
        return profile(namespace)
                .map(profile -> profile.choice(caseReference, traits, waited(namespace, profile, now)))
                .orElse(byDefault);
    }

    private int waited(String namespace, Profile profile, Instant now) {
        return backlog(namespace)
                .workingDaysBefore(KazakhstanTime.dateOf(now), profile.queue().perWorkingDay());
    }

    private Backlog backlog(String namespace) {
        return backlogs.computeIfAbsent(namespace, _ -> new Backlog(calendar));
    }

    /** A request has come in. */
    public void came(String namespace, Instant at) {
        backlog(namespace).add(KazakhstanTime.dateOf(at));
    }

    /** Takes a script over. */
    public void put(String namespace, String key, Script script) {
        scripts.put(inNamespace(namespace, key), script);
    }

    /** Takes a rule over; the latest is asked first, also when it replaces one of the same name. */
    public void put(Rule rule) {
        var key = inNamespace(rule.namespace(), rule.name());
        rules.remove(key);
        rules.put(key, rule);
    }

    /** Forgets a rule. */
    public void removeRule(String namespace, String name) {
        rules.remove(inNamespace(namespace, name));
    }

    /** Takes a profile over. */
    public void put(String namespace, Profile profile) {
        profiles.put(namespace, profile);
    }

    /** Takes a namespace over. */
    public void put(Namespace namespace) {
        namespaces.put(namespace.name(), namespace);
    }

    /** Forgets all of a namespace, and the namespace itself. */
    public void forget(String namespace) {
        scripts.keySet().removeIf(key -> key.startsWith(inNamespace(namespace, "")));
        rules.values().removeIf(rule -> rule.namespace().equals(namespace));
        profiles.remove(namespace);
        namespaces.remove(namespace);
        backlogs.remove(namespace);
    }

    /** The script written for that key. */
    public Optional<Script> script(String namespace, String key) {
        return Optional.ofNullable(scripts.get(inNamespace(namespace, key)));
    }

    /** Rules in the order in which they were written. */
    public List<Rule> rulesOf(String namespace) {
        var found = new ArrayList<Rule>();
        rules.values().stream()
                .filter(rule -> rule.namespace().equals(namespace))
                .forEach(found::add);
        return found;
    }

    /** The profile of the namespace, else that of the common one. */
    public Optional<Profile> profile(String namespace) {
        return Optional.ofNullable(profiles.getOrDefault(namespace, profiles.get(Namespace.COMMON)));
    }

    /** All that were declared. */
    public Collection<Namespace> namespaces() {
        return List.copyOf(namespaces.values());
    }

    private static String inNamespace(String namespace, String key) {
        return namespace + "/" + key;
    }
}
