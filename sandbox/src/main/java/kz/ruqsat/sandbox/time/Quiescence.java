package kz.ruqsat.sandbox.time;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import kz.ruqsat.sandbox.StandException;
import kz.ruqsat.sandbox.Waiting;
import kz.ruqsat.sandbox.time.MemberClient.Answer;

/** Finds out when nothing moves in a stand: neither in a process nor on the broker between two of them. */
final class Quiescence {
    private final List<Member> members;
    private final StandBroker broker;
    private final MemberClient client;
    private final Patience patience;

    Quiescence(List<Member> members, StandBroker broker, MemberClient client, Patience patience) {
        this.members = members;
        this.broker = broker;
        this.client = client;
        this.patience = patience;
    }

    /** The look that found the stand at rest for the second time, and the number of looks it took. */
    record Rest(Round round, int rounds) {}

    Rest await(Instant at) {
        var inAll = Waiting.atMost(patience.step());
        var withoutProgress = Waiting.atMost(patience.withoutProgress());
        var earlier = Round.none();
        for (int rounds = 1; ; rounds++) {
            var round = look(at, earlier);
            var unchanged = round.agreesWith(earlier);
            if (round.atRest() && unchanged) {
                return new Rest(round, rounds);
            }
            if (!unchanged) {
                withoutProgress = Waiting.atMost(patience.withoutProgress());
            }
            earlier = round;
            if (!round.atRest() && !(withoutProgress.pause() && inAll.hasTimeLeft())) {
                throw new StandException("the stand does not come to rest at " + at + ": "
                        + String.join("; ", look(at, members).obstacles()));
            }
        }
    }

    // Whoever was busy is asked first and alone: as long as it is, the others need not be troubled, and a look costs
    // little.
    private Round look(Instant at, Round earlier) {
        var wereBusy = members.stream()
                .filter(member -> earlier.busy().contains(member.name()))
                .toList();
        if (!wereBusy.isEmpty() && wereBusy.size() < members.size()) {
            var round = look(at, wereBusy);
            if (!round.atRest()) {
                return round;
            }
        }
        return look(at, members);
    }

    // Committed offsets are read before end offsets, and both after the processes: what is sent in between shows as a
    // difference.
    private Round look(Instant at, List<Member> asked) {
        var states = new LinkedHashMap<String, MemberState>();
        var busy = new LinkedHashSet<String>();
        var obstacles = new ArrayList<String>();
        answers(asked).forEach((member, answer) -> {
            var found = obstacles(member, answer, at, states);
            if (!found.isEmpty()) {
                busy.add(member.name());
                obstacles.addAll(found);
            }
        });
        if (!obstacles.isEmpty() || asked.size() < members.size()) {
            return new Round(states, Map.of(), obstacles, busy);
        }
        var progress = broker.progress(groups(states));
        return new Round(states, progress.ends(), progress.behind(), Set.of());
    }

    private Map<Member, Answer> answers(List<Member> asked) {
        var coming = asked.stream().map(client::ask).toList();
        var answers = new LinkedHashMap<Member, Answer>();
        for (int each = 0; each < asked.size(); each++) {
            answers.put(asked.get(each), coming.get(each).join());
        }
        return answers;
    }

    private List<String> obstacles(Member member, Answer answer, Instant at, Map<String, MemberState> states) {
        return switch (answer) {
            case Answer.Told(var state) -> {
                states.put(member.name(), state);
                yield obstacles(member, state, at).toList();
            }
            case Answer.Silent(var why) -> List.of(member.name() + " " + why);
        };
    }

    private Stream<String> obstacles(Member member, MemberState state, Instant at) {
        if (state.now().isAfter(at)) {
            throw new StandException(member.name() + " is ahead of the stand: its clock stands at " + state.now()
                    + ", the stand's at " + at + "; somebody else moves the time");
        }
        if (state.now().isBefore(at)) {
            client.step(member, at).join();
            return Stream.of(member.name() + " still stands at " + state.now());
        }
        if (!state.idle()) {
            return Stream.of(member.name() + " is busy: " + String.join(", ", state.waiting()));
        }
        return state.nextDue().isAfter(at)
                ? Stream.of()
                : Stream.of(member.name() + " has not done what is due at " + state.nextDue());
    }

    private static Map<String, Set<String>> groups(Map<String, MemberState> states) {
        var groups = new TreeMap<String, Set<String>>();
        states.values()
                .forEach(state -> state.groups()
                        .forEach((group, topics) -> groups.computeIfAbsent(group, _ -> new TreeSet<>())
                                .addAll(topics)));
        return groups;
    }
}
