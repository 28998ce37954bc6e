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
import kz.ruqsat.berkut.register.RequestFile.Standing;
import kz.ruqsat.berkut.script.Choice;
import kz.ruqsat.berkut.script.Planner;
import kz.ruqsat.berkut.script.Script;

/** All requests and scripts. Belongs to one thread; {@code decide} methods change nothing, {@link #apply} changes everything. */
public final class Register {

    private final Planner planner;
    private final Map<UUID, RequestFile> files = new HashMap<>();
    private final List<UUID> inOrderOfAcceptance = new ArrayList<>();
    private final Map<String, List<UUID>> requestsOfCase = new HashMap<>();
    private final Map<String, Script> scripts = new HashMap<>();
    private final Map<UUID, Instant> withdrawnUnseen = new HashMap<>();
    private final DueAnswers due = new DueAnswers();

    public Register(Planner planner) {
        this.planner = planner;
    }

    /** Takes a request, once: whatever comes again under its id gets the first receipt. */
    public Decided<Acceptance> accept(Submission submission, Instant now) {
        var file = files.get(submission.requestId());
        if (file == null) {
            var accepted = acceptedFirst(submission, now);
            return Decided.that(
                    accepted,
                    new Acceptance.First(
                            RequestFile.open(accepted, new Standing.Open()).receipt()));
        }
        if (file.accepted().requestHash().equals(submission.requestHash())) {
            return Decided.that(
                    new Entry.Repeated(submission.requestId(), submission.requestHash()),
                    new Acceptance.Again(file.receipt()));
        }
        return Decided.that(
                new Entry.Contradicted(submission.requestId(), submission.requestHash()),
                new Acceptance.Contradicting(file.receipt()));
    }

    private Entry.Accepted acceptedFirst(Submission s, Instant now) {
        var choice = choiceFor(s);
        var plan = planner.plan(choice, now, 0);
        return new Entry.Accepted(
                s.requestId(),
                s.caseReference(),
                s.round(),
                s.service(),
                s.category(),
                s.body(),
                s.requestHash(),
                s.contentHash(),
                UUID.nameUUIDFromBytes(("receipt " + s.requestId()).getBytes(UTF_8)),
                now,
                choice.source(),
                plan.answers(),
                plan.notes(),
                plan.nextIndex());
    }

    private Choice choiceFor(Submission submission) {
        if (withdrawnUnseen.containsKey(submission.requestId())) {
            return new Choice(Script.SILENCE, "withdrawn before it arrived");
        }
        return scriptOf(submission.requestId().toString())
                .or(() -> scriptOf(submission.caseReference()))
                .orElse(submission.unlessScripted());
    }

    private Optional<Choice> scriptOf(String key) {
        return script(key).map(script -> new Choice(script, "script for " + key));
    }

    /** Takes a withdrawal (K7); the first one counts. A request that has not arrived yet will find itself withdrawn. */
    public Decided<Instant> withdraw(UUID requestId, Instant now) {
        var file = files.get(requestId);
        if (file == null) {
            var noted = withdrawnUnseen.get(requestId);
            return noted == null ? Decided.that(new Entry.Withdrawn(requestId, now, 0), now) : Decided.nothing(noted);
        }
        return switch (file.standing()) {
            case Standing.Withdrawn(var at) -> Decided.nothing(at);
            case Standing.Open() ->
                Decided.that(new Entry.Withdrawn(requestId, now, file.planned().size()), now);
        };
    }

    /**
     * Writes a script for a case or a request. Requests that are already here get all its lines, counted from their acceptance, instead of
     * what has not gone out; withdrawn ones too, for a late answer is what the tester asked for.
     *
     * @return ids of the requests whose answers changed
     */
    public Decided<List<UUID>> putScript(String key, Script script, String by) {
        var entries = new ArrayList<Entry>();
        entries.add(new Entry.ScriptPut(key, script, by));
        var matching = requestsNamed(key);
        matching.forEach(id -> entries.add(replanned(files.get(id), new Choice(script, "script for " + key))));
        return new Decided<>(entries, matching);
    }

    private List<UUID> requestsNamed(String key) {
        var ofCase =
                requestsOfCase.getOrDefault(key, List.of()).stream().filter(id -> !scripts.containsKey(id.toString()));
        return Stream.concat(ofCase, requestOf(key).stream()).distinct().toList();
    }

    private Optional<UUID> requestOf(String key) {
        try {
            var id = UUID.fromString(key);
            return id.toString().equals(key) && files.containsKey(id) ? Optional.of(id) : Optional.empty();
        } catch (IllegalArgumentException _) {
            return Optional.empty();
        }
    }

    private Entry.Replanned replanned(RequestFile file, Choice choice) {
        var plan = planner.plan(choice, file.accepted().acceptedAt(), file.nextIndex());
        return new Entry.Replanned(file.requestId(), choice.source(), plan.answers(), plan.notes(), plan.nextIndex());
    }

    /** The broker has that answer. */
    public Decided<Void> recordSent(Entry.Sent sent) {
        return Decided.that(sent, null);
    }

    /** Makes it so; the same for what has just been decided and for what the journal remembers. */
    public void apply(Entry entry) {
        switch (entry) {
            case Entry.Started _, Entry.Repeated _, Entry.Contradicted _ -> {}
            case Entry.ScriptPut e -> scripts.put(e.key(), e.script());
            case Entry.Accepted e -> open(e);
            case Entry.Replanned e -> keep(files.get(e.requestId()).replanned(e));
            case Entry.Withdrawn e
            when files.containsKey(e.requestId()) ->
                keep(files.get(e.requestId()).withdrawn(e));
            case Entry.Withdrawn e -> withdrawnUnseen.put(e.requestId(), e.withdrawnAt());
            case Entry.Sent e -> arrived(files.get(e.requestId()).sent(e));
        }
    }

    private void open(Entry.Accepted accepted) {
        var noted = withdrawnUnseen.remove(accepted.requestId());
        keep(RequestFile.open(accepted, noted == null ? new Standing.Open() : new Standing.Withdrawn(noted)));
        inOrderOfAcceptance.add(accepted.requestId());
        requestsOfCase
                .computeIfAbsent(accepted.caseReference(), _ -> new ArrayList<>())
                .add(accepted.requestId());
    }

    private void keep(RequestFile file) {
        files.put(file.requestId(), file);
        due.follow(file);
    }

    private void arrived(RequestFile file) {
        files.put(file.requestId(), file);
        due.landed(file);
    }

    /** Takes answers due at {@code now} out for sending; each comes back through {@link Entry.Sent} or {@link #notSent}. */
    public List<Reply> takeDue(Instant now, int most) {
        return due.take(now, most).stream()
                .map(d -> Reply.of(files.get(d.requestId()), d.index()))
                .toList();
    }

    /** The broker did not take the answer; it is due again, unless a new script or a withdrawal has overtaken it. */
    public void notSent(Reply reply) {
        due.landed(files.get(reply.requestId()));
    }

    /** Instant of the earliest answer that waits, past or to come. */
    public Optional<Instant> earliestDue() {
        return due.earliest();
    }

    /** Answers handed to the broker and not acknowledged. */
    public int onTheWay() {
        return due.onTheWay();
    }

    /** The request of that id. */
    public Optional<RequestFile> file(UUID requestId) {
        return Optional.ofNullable(files.get(requestId));
    }

    /** The script written for that case reference or request id. */
    public Optional<Script> script(String key) {
        return Optional.ofNullable(scripts.get(key));
    }

    /** At most {@code most} requests in order of acceptance, after the first {@code after} of them. */
    public List<RequestFile> files(int after, int most) {
        int from = Math.min(after, inOrderOfAcceptance.size());
        int to = Math.min(from + most, inOrderOfAcceptance.size());
        return inOrderOfAcceptance.subList(from, to).stream().map(files::get).toList();
    }
}
