package kz.ruqsat.berkut.register;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import kz.ruqsat.berkut.choosing.Choosing;
import kz.ruqsat.berkut.choosing.Namespace;
import kz.ruqsat.berkut.faults.FaultBook;
import kz.ruqsat.berkut.register.RequestFile.Standing;
import kz.ruqsat.berkut.script.Choice;
import kz.ruqsat.berkut.script.Planner;
import kz.ruqsat.berkut.script.Script;

/** All that Berkut knows. Belongs to one thread; {@code decide} methods change nothing, {@link #apply} changes everything. */
public final class Register {

    private final Planner planner;
    private final Choosing choosing;
    private final Requests requests = new Requests();
    private final Strays strays = new Strays();
    private final FaultBook faults = new FaultBook();
    private final Map<UUID, Instant> withdrawnUnseen = new HashMap<>();
    private final DueAnswers due = new DueAnswers();
    private String signingKey;

    /** @param firstKey key that signs until another is chosen */
    public Register(Planner planner, Choosing choosing, String firstKey) {
        this.planner = planner;
        this.choosing = choosing;
        this.signingKey = firstKey;
    }

    /** Takes a request, once: whatever comes again under its id gets the first receipt. */
    public Decided<Acceptance> accept(Submission submission, Instant now) {
        var file = requests.find(submission.requestId());
        if (file.isEmpty()) {
            var accepted = acceptedFirst(submission, now);
            var receipt = RequestFile.open(accepted, new Standing.Open()).receipt();
            return new Decided<>(withAlarm(accepted), new Acceptance.First(receipt));
        }
        if (file.get().accepted().requestHash().equals(submission.requestHash())) {
            return Decided.that(
                    new Entry.Repeated(submission.requestId(), submission.requestHash()),
                    new Acceptance.Again(file.get().receipt()));
        }
        return Decided.that(
                new Entry.Contradicted(submission.requestId(), submission.requestHash()),
                new Acceptance.Contradicting(file.get().receipt()));
    }

    private Entry.Accepted acceptedFirst(Submission s, Instant now) {
        var namespace = choosing.namespaceOf(s.namespace(), s.caseReference(), s.traits());
        var choice = choiceFor(s, namespace, now);
        var plan = planner.plan(choice, now, 0);
        return new Entry.Accepted(
                s.requestId(),
                s.caseReference(),
                s.traits().round(),
                s.traits().service(),
                s.traits().category(),
                s.traits().body(),
                s.requestHash(),
                s.contentHash(),
                UUID.nameUUIDFromBytes(("receipt " + s.requestId()).getBytes(UTF_8)),
                now,
                choice.source(),
                plan.answers(),
                plan.notes(),
                plan.nextIndex(),
                choice.script().ifItWaits(),
                namespace,
                s.signature(),
                s.traceparent());
    }

    private Choice choiceFor(Submission s, String namespace, Instant now) {
        return withdrawnUnseen.containsKey(s.requestId())
                ? new Choice(Script.SILENCE, "withdrawn before it arrived")
                : choosing.choose(namespace, s.requestId(), s.caseReference(), s.traits(), now);
    }

    private static List<Entry> withAlarm(Entry.Accepted accepted) {
        return accepted.source().equals(Choosing.UNMATCHED)
                ? List.of(accepted, Strays.unscripted(accepted))
                : List.of(accepted);
    }

    /** Takes a withdrawal (K7); the first one counts. A request that has not arrived yet will find itself withdrawn. */
    public Decided<Instant> withdraw(UUID requestId, Instant now) {
        var file = requests.find(requestId);
        if (file.isEmpty()) {
            var noted = withdrawnUnseen.get(requestId);
            return noted == null ? Decided.that(new Entry.Withdrawn(requestId, now, 0), now) : Decided.nothing(noted);
        }
        return switch (file.get().standing()) {
            case Standing.Withdrawn(var at) -> Decided.nothing(at);
            case Standing.Open() -> new Decided<>(withdrawn(file.get(), now), now);
        };
    }

    private List<Entry> withdrawn(RequestFile file, Instant now) {
        var withdrawn =
                new Entry.Withdrawn(file.requestId(), now, file.planned().size());
        var after = file.withdrawn(withdrawn);
        return Stream.concat(
                        Stream.of((Entry) withdrawn),
                        file.script().stream().map(script -> replanned(after, onlyWaiting(script, file.source()), now)))
                .toList();
    }

    private static Choice onlyWaiting(Script script, String source) {
        var lines = script.answers().stream()
                .filter(line -> !new Script(List.of(line)).ifItWaits().isEmpty())
                .toList();
        return new Choice(new Script(lines), source + ", after the withdrawal");
    }

    /**
     * Writes a script for a case or a request. Requests that are already here get all its lines, counted from their acceptance, instead of
     * what has not gone out; withdrawn ones too, for a late answer is what the tester asked for.
     *
     * @return ids of the requests whose answers changed
     */
    public Decided<List<UUID>> putScript(String namespace, String key, Script script, String by, Instant now) {
        var entries = new ArrayList<Entry>();
        entries.add(new Entry.ScriptPut(key, script, by, namespace));
        var matching = requests.named(key).stream()
                .filter(file -> follows(file, namespace, key))
                .toList();
        var choice = new Choice(script, "script for " + key);
        matching.forEach(file -> entries.add(replanned(file, choice, now)));
        return new Decided<>(
                entries, matching.stream().map(RequestFile::requestId).toList());
    }

    /** A script of its own id goes before one of its case, and one of its own namespace before a common one. */
    private boolean follows(RequestFile file, String namespace, String key) {
        var id = file.requestId().toString();
        boolean theirs = namespace.equals(file.namespace());
        boolean common = namespace.equals(Namespace.COMMON)
                && choosing.script(file.namespace(), key).isEmpty();
        boolean ofItsOwn = !key.equals(id)
                && Stream.of(file.namespace(), Namespace.COMMON)
                        .anyMatch(each -> choosing.script(each, id).isPresent());
        return (theirs || common) && !ofItsOwn;
    }

    /** Plans answers beside those that are planned already; the first may repeat what was said last. */
    public Decided<RequestFile> answerBesides(RequestFile file, Script script, String by, Instant now) {
        var plan = planner.plan(new Choice(script, "by hand, " + by), file.moments(now), file.nextIndex());
        var entry = new Entry.Replanned(
                file.requestId(),
                file.source(),
                Stream.concat(file.planned().stream(), plan.answers().stream()).toList(),
                Stream.concat(file.notes().stream(), plan.notes().stream()).toList(),
                plan.nextIndex(),
                file.script());
        return Decided.that(entry, file.replanned(entry));
    }

    private Entry.Replanned replanned(RequestFile file, Choice choice, Instant now) {
        var plan = planner.plan(choice, file.moments(now), file.nextIndex());
        return new Entry.Replanned(
                file.requestId(),
                choice.source(),
                plan.answers(),
                plan.notes(),
                plan.nextIndex(),
                choice.script().ifItWaits());
    }

    /** The broker has that answer. */
    public Decided<Void> recordSent(Entry.Sent sent) {
        return Decided.that(sent, null);
    }

    /** Makes it so; the same for what has just been decided and for what the journal remembers. */
    public void apply(Entry entry) {
        switch (entry) {
            case Entry.Started _, Entry.Repeated _, Entry.Contradicted _, Entry.Disowned _ -> {}
            case Entry.ScriptPut e -> choosing.put(e.namespace(), e.key(), e.script());
            case Entry.RulePut e -> choosing.put(e.rule());
            case Entry.RuleRemoved e -> choosing.removeRule(e.namespace(), e.name());
            case Entry.ProfilePut e -> choosing.put(e.namespace(), e.profile());
            case Entry.NamespacePut e -> choosing.put(e.namespace());
            case Entry.FaultPut e -> faults.put(e.fault());
            case Entry.FaultRemoved e -> faults.remove(e.number());
            case Entry.FaultStruck e -> faults.struck(e.number());
            case Entry.KeyChosen e -> signingKey = e.keyId();
            case Entry.Unmatched e -> strays.add(e);
            case Entry.Reset e -> reset(e.namespace());
            case Entry.Accepted e -> open(e);
            case Entry.Replanned e -> requests.find(e.requestId()).ifPresent(file -> keep(file.replanned(e)));
            case Entry.Withdrawn e ->
                requests.find(e.requestId())
                        .ifPresentOrElse(
                                file -> keep(file.withdrawn(e)),
                                () -> withdrawnUnseen.put(e.requestId(), e.withdrawnAt()));
            case Entry.Sent e -> requests.find(e.requestId()).ifPresent(file -> arrived(file.sent(e)));
        }
    }

    private void open(Entry.Accepted accepted) {
        var noted = withdrawnUnseen.remove(accepted.requestId());
        keep(RequestFile.open(accepted, noted == null ? new Standing.Open() : new Standing.Withdrawn(noted)));
        choosing.came(accepted.namespace(), accepted.acceptedAt());
    }

    private void keep(RequestFile file) {
        requests.keep(file);
        due.follow(file);
    }

    private void arrived(RequestFile file) {
        requests.keep(file);
        due.landed(file);
    }

    private void reset(String namespace) {
        requests.forget(namespace).forEach(due::forget);
        strays.forget(namespace);
        choosing.forget(namespace);
        faults.forget(namespace);
    }

    /** Takes answers due at {@code now} out for sending; each comes back through {@link Entry.Sent} or {@link #notSent}. */
    public List<Reply> takeDue(Instant now, int most) {
        return due.take(now, most).stream()
                .map(d -> Reply.of(requests.find(d.requestId()).orElseThrow(), d.index(), signingKey))
                .toList();
    }

    /** The broker did not take the answer; it is due again, unless a new script, a withdrawal or a reset has overtaken it. */
    public void notSent(Reply reply) {
        requests.find(reply.requestId()).ifPresent(due::landed);
    }

    /** Instant of the earliest answer that waits, past or to come. */
    public Optional<Instant> earliestDue() {
        return due.earliest();
    }

    /** Answers handed to the broker and not acknowledged. */
    public int onTheWay() {
        return due.onTheWay();
    }

    /** Requests that were accepted. */
    public Requests requests() {
        return requests;
    }

    /** Calls that nothing was meant for. */
    public Strays strays() {
        return strays;
    }

    /** Scripts, rules, profiles and namespaces. */
    public Choosing choosing() {
        return choosing;
    }

    /** What goes wrong. */
    public FaultBook faults() {
        return faults;
    }

    /** Id of the key that signs at present. */
    public String signingKey() {
        return signingKey;
    }
}
