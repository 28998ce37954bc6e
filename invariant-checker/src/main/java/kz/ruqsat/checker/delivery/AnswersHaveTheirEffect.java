package kz.ruqsat.checker.delivery;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toSet;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import kz.ruqsat.checker.check.Check;
import kz.ruqsat.checker.check.Look;
import kz.ruqsat.checker.check.Outcome;
import kz.ruqsat.checker.picture.Case;
import kz.ruqsat.checker.picture.Move;
import kz.ruqsat.checker.picture.Picture;
import kz.ruqsat.checker.picture.Row;
import kz.ruqsat.checker.published.QuietRequests;

/**
 * CHK-01. What clients were told is what happened. The table of answered requests stands for the clients' journal where there is none; where
 * there is one, the two are held against each other as well.
 */
public final class AnswersHaveTheirEffect implements Check {

    /** Roles in which clients act; all others are services, the desk, the clock. */
    private static final Set<String> CLIENTS =
            Set.of("INVITER", "MIA_OFFICER", "MFA_OFFICER", "MISSION_OFFICER", "PORTAL");

    private static final Pattern ID = Pattern.compile("[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}");

    @Override
    public String code() {
        return "CHK-01";
    }

    @Override
    public String holds() {
        return "every 2xx a client got has one effect of the same content, and every effect its answer";
    }

    @Override
    public Outcome examine(Picture picture) {
        Look look = new Look();
        picture.caseDatabases().forEach(database -> new OfService(picture, database, look).examine());
        picture.clients().ifPresent(journal -> againstJournal(picture, journal, look));
        return look.orNone("no client has sent a request");
    }

    private static void againstJournal(Picture picture, List<JsonNode> journal, Look look) {
        Map<String, Row> kept = new HashMap<>();
        picture.caseDatabases()
                .forEach(database -> picture.rows(database, "requests")
                        .forEach(row -> kept.put(database + "-service " + row.text("key"), row)));
        Set<String> keepers = picture.caseDatabases().stream()
                .map(database -> database + "-service")
                .collect(toSet());
        Set<String> sent = new HashSet<>();
        for (JsonNode line : journal) {
            String name = line.path("service").asText() + " " + line.path("key").asText();
            // What another agency's stand-in is told, to break down for instance, changes no case and is kept by
            // nobody.
            if (!keepers.contains(line.path("service").asText())) {
                continue;
            }
            if (line.path("key").asText().isEmpty() || line.path("status").asInt() / 100 != 2) {
                continue;
            }
            sent.add(name);
            boolean same = Optional.ofNullable(kept.get(name))
                    .filter(row ->
                            row.text("body_hash").equals(line.path("bodyHash").asText()))
                    .isPresent();
            look.holds(
                    same, "", "clients' journal, key " + name, "was answered with success, and no such answer is kept");
        }
        kept.forEach((name, row) -> look.holds(
                sent.contains(name),
                "",
                "requests, key " + name,
                "is an answer that stands in no journal of a client"));
    }

    /** One service: its answers claim the moves of its cases, each at most once. */
    private static final class OfService {

        private final Picture picture;
        private final String database;
        private final Look look;
        private final Set<Move> claimed = new HashSet<>();
        private final Map<String, List<Move>> byCause;

        OfService(Picture picture, String database, Look look) {
            this.picture = picture;
            this.database = database;
            this.look = look;
            this.byCause = moves().collect(groupingBy(Move::cause));
        }

        private Stream<Move> moves() {
            return picture.cases().stream()
                    .filter(each -> each.database().equals(database))
                    .flatMap(each -> each.history().stream());
        }

        void examine() {
            picture.rows(database, "requests").stream()
                    .filter(row -> row.number("status") / 100 == 2)
                    // Earlier answers first: a later one may name the same case and claims what is left.
                    .sorted(Comparator.comparing((Row row) -> row.number("version")))
                    .forEach(this::answer);
            moves().filter(move -> CLIENTS.contains(move.role())).forEach(move -> {
                look.at();
                if (!claimed.contains(move)) {
                    look.found(
                            move.caseId(),
                            move.toString(),
                            "was made by " + move.actor() + ", and no answer to them is kept");
                }
            });
        }

        private void answer(Row answer) {
            look.at();
            Optional<Move> effect = effectOf(answer);
            if (effect.isEmpty() && QuietRequests.PUBLISHED.include(answer.text("scope"))) {
                return;
            }
            if (effect.isEmpty()) {
                look.found(
                        caseOf(answer),
                        "requests, key " + answer.text("key"),
                        "was answered with " + answer.text("status") + ", and has no effect");
                return;
            }
            Move move = effect.get();
            if (!claimed.add(move)) {
                look.found(move.caseId(), move.toString(), "is the effect of two answers");
            }
            byCause.get(move.cause()).stream()
                    .filter(other -> isOfSameAct(other, move, answer))
                    .forEach(claimed::add);
            sameContent(answer, move);
        }

        /** One request may move several cases: all invitees of a petition, an application and its invitation. */
        private boolean isOfSameAct(Move other, Move move, Row answer) {
            boolean together = other.at().equals(move.at()) && other.actor().equals(move.actor());
            boolean byKey = other.cause().equals(answer.text("key"));
            boolean beside =
                    !other.caseId().equals(move.caseId()) && answer.text("body").contains(other.caseId());
            return together && (byKey || beside);
        }

        private void sameContent(Row answer, Move move) {
            String told = answer.text("body").startsWith("{")
                    ? answer.json("body").path("contentHash").asText()
                    : "";
            String kept = move.detail().path("contentHash").asText();
            if (!told.isEmpty() && !kept.isEmpty() && !told.equals(kept)) {
                look.found(move.caseId(), move.toString(), "has another content hash than the client was told");
            }
        }

        /** The move an answer tells of: the one of its key; else the last one of its caller up to the version it names. */
        private Optional<Move> effectOf(Row answer) {
            String subject = answer.text("scope").split(" ")[0];
            return byCause.getOrDefault(answer.text("key"), List.of()).stream()
                    .filter(move -> move.actor().equals(subject))
                    .findFirst()
                    .or(() -> QuietRequests.PUBLISHED.include(answer.text("scope"))
                            ? Optional.empty()
                            : lastOf(subject, answer));
        }

        private Optional<Move> lastOf(String subject, Row answer) {
            // A folder of several cases has no version: the answer is that to its filing.
            long version = Math.max(1, answer.number("version"));
            return cases(answer)
                    .flatMap(each -> each.history().stream())
                    .filter(move -> move.actor().equals(subject) && move.number() <= version)
                    .max(Comparator.comparing(Move::number));
        }

        private Stream<Case> cases(Row answer) {
            Set<String> ids = new LinkedHashSet<>();
            ID.matcher(answer.text("body")).results().forEach(found -> ids.add(found.group()));
            return ids.stream().flatMap(id -> picture.find(database, id).stream());
        }

        private String caseOf(Row answer) {
            return cases(answer).map(Case::id).findFirst().orElse("");
        }
    }
}
