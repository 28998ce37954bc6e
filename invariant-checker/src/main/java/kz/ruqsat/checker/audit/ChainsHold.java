package kz.ruqsat.checker.audit;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toSet;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import kz.ruqsat.checker.check.Check;
import kz.ruqsat.checker.check.Look;
import kz.ruqsat.checker.check.Outcome;
import kz.ruqsat.checker.picture.Case;
import kz.ruqsat.checker.picture.Logged;
import kz.ruqsat.checker.picture.Move;
import kz.ruqsat.checker.picture.Picture;

/** CHK-24, P-S3. */
public final class ChainsHold implements Check {

    private static final List<String> SEALED = List.of(
            "previous_hash",
            "case_id",
            "move",
            "kind",
            "transition",
            "from_state",
            "to_state",
            "effective_at",
            "actor",
            "actor_role",
            "actor_body",
            "cause",
            "detail");

    /** Roles that act for a body. */
    private static final Set<String> FOR_A_BODY =
            Set.of("MIA_OFFICER", "MFA_OFFICER", "MISSION_OFFICER", "DESK", "KNB");

    @Override
    public String code() {
        return "CHK-24";
    }

    @Override
    public String holds() {
        return "each audit chain verifies, and each change has its entry with actor, role and body";
    }

    @Override
    public Outcome examine(Picture picture) {
        Look look = new Look();
        Map<String, List<Logged>> events =
                picture.log().stream().collect(groupingBy(event -> event.database() + " " + event.caseId()));
        for (Case each : picture.cases()) {
            chain(each, look);
            Set<Instant> moved = each.history().stream().map(Move::at).collect(toSet());
            events.getOrDefault(each.database() + " " + each.id(), List.of()).stream()
                    .filter(event -> !moved.contains(event.at()))
                    .forEach(event -> look.found(
                            each.id(),
                            event.place(),
                            "was published at " + event.at() + ", and the audit has no entry of that time"));
        }
        return look.orNone("there is no case");
    }

    private static void chain(Case each, Look look) {
        String head = "";
        long number = 0;
        for (Move move : each.history()) {
            String fault = fault(move, head, ++number);
            look.holds(fault.isEmpty(), each.id(), each.database() + ", " + move, fault);
            head = move.row().text("hash");
        }
        boolean complete =
                head.equals(each.row().text("head")) && number == each.row().number("moves");
        look.holds(
                complete,
                each.id(),
                each.database() + ", case",
                "has " + each.row().text("moves") + " moves and another head than its chain of " + number);
    }

    private static String fault(Move move, String head, long number) {
        if (move.number() != number || !move.row().text("previous_hash").equals(head)) {
            return "does not follow the entry before it";
        }
        if (!seal(move).equals(move.row().text("hash"))) {
            return "was changed since it was sealed";
        }
        boolean named = !move.actor().isBlank()
                && !move.role().isBlank()
                && !(FOR_A_BODY.contains(move.role()) && move.actorBody().isBlank());
        return named ? "" : "does not say who acted, in which role and for which body";
    }

    /** SHA-256 over the sealed columns, each with its length. */
    public static String seal(Move move) {
        StringBuilder text = new StringBuilder();
        for (String column : SEALED) {
            String value = move.row().text(column);
            text.append(column)
                    .append(':')
                    .append(value.length())
                    .append(':')
                    .append(value)
                    .append('\n');
        }
        try {
            byte[] hash =
                    MessageDigest.getInstance("SHA-256").digest(text.toString().getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("Every Java platform has SHA-256", impossible);
        }
    }
}
