package kz.ruqsat.approval.request;

import static kz.ruqsat.approval.request.Requests.ACCEPTANCE;
import static kz.ruqsat.approval.request.Requests.ACCEPTED;
import static kz.ruqsat.approval.request.Requests.AFTER_DAY_30;
import static kz.ruqsat.approval.request.Requests.DAY_30;
import static kz.ruqsat.approval.request.Requests.EXTENSION;
import static kz.ruqsat.approval.request.Requests.FINAL_ANSWER;
import static kz.ruqsat.approval.request.Requests.HASH;
import static kz.ruqsat.approval.request.Requests.IN_TIME;
import static kz.ruqsat.approval.request.Requests.LATE;
import static kz.ruqsat.approval.request.Requests.REQUEST;
import static kz.ruqsat.approval.request.Requests.answered;
import static kz.ruqsat.approval.request.Requests.asked;
import static kz.ruqsat.approval.request.Requests.at;
import static kz.ruqsat.approval.request.Requests.cancelled;
import static kz.ruqsat.approval.request.Requests.dispatching;
import static kz.ruqsat.approval.request.Requests.extended;
import static kz.ruqsat.approval.request.Requests.inReview;
import static kz.ruqsat.approval.request.Requests.reply;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kz.ruqsat.approval.request.ApprovalCommand.CancelRequest;
import kz.ruqsat.approval.request.ApprovalCommand.ConfirmReceipt;
import kz.ruqsat.approval.request.ApprovalCommand.DispatchAgain;
import kz.ruqsat.approval.request.ApprovalCommand.ExtendReview;
import kz.ruqsat.approval.request.ApprovalCommand.PassDeadline;
import kz.ruqsat.approval.request.ApprovalCommand.RecordAnswer;
import kz.ruqsat.approval.request.ApprovalCommand.RecordDispatchRefused;
import kz.ruqsat.businesstime.Deadlines;
import kz.ruqsat.businesstime.StatutoryClock;
import kz.ruqsat.casework.Move;
import kz.ruqsat.casework.Outcome;
import kz.ruqsat.casework.Row;
import org.junit.jupiter.api.Test;

/**
 * Every state, every command, every fault of a reply; the whole table lies in {@code state-table.txt} and is read by people.
 * Renewed with {@code -Druqsat.golden.write=true}, and then read again.
 */
class StateTableTest {

    private static final ApprovalProcedure TABLE = new ApprovalProcedure(Deadlines.standard());
    private static final UUID OTHER = UUID.fromString("0195f2a0-0000-7000-8000-0000000000aa");

    @Test
    void every_command_in_every_state_does_what_the_published_table_says() throws IOException {
        if (Boolean.getBoolean("ruqsat.golden.write")) {
            Files.writeString(Path.of("src/test/resources/kz/ruqsat/approval/request/state-table.txt"), actualTable());
        }
        assertThat(actualTable()).isEqualTo(publishedTable());
    }

    @Test
    void whatever_is_said_nobody_leaves_a_closed_state_but_by_a_new_round() {
        for (ApprovalState closed : List.of(answered(Verdict.APPROVED), answered(Verdict.REJECTED), cancelled())) {
            commands().forEach((name, command) -> {
                if (decide(Optional.of(closed), command) instanceof Move<ApprovalFile> m && !name.startsWith("open")) {
                    assertThat(m.file().standing()).as(name).isEqualTo(closed);
                }
            });
        }
    }

    @Test
    void only_two_dispositions_change_a_state_and_every_reply_to_an_accepted_request_has_exactly_one() {
        states().values().stream()
                .flatMap(Optional::stream)
                .forEach(state -> commands().values().stream()
                        .filter(ApprovalCommand.ReplyCommand.class::isInstance)
                        .forEach(command -> checkReply(state, command)));
    }

    private static void checkReply(ApprovalState state, ApprovalCommand command) {
        Outcome<ApprovalFile> outcome = decide(Optional.of(state), command);
        List<String> dispositions = dispositions(outcome);
        boolean moved =
                outcome instanceof Move<ApprovalFile> m && !m.file().standing().equals(state);
        if (state instanceof ApprovalState.Dispatching && dispositions.isEmpty()) {
            assertThat(rows(outcome)).extracting(Row::table).containsExactly(KeptRows.HELD_REPLIES);
        } else {
            assertThat(dispositions).hasSize(1);
            assertThat(moved).isEqualTo(List.of("ACCEPTED", "LATE_ACCEPTED").contains(dispositions.getFirst()));
        }
    }

    private static String publishedTable() throws IOException {
        try (var in = StateTableTest.class.getResourceAsStream("state-table.txt")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static String actualTable() {
        var text = new StringBuilder();
        states().forEach((stateName, state) -> {
            text.append(stateName).append('\n');
            commands()
                    .forEach((name, command) ->
                            text.append("    %-34s %s%n".formatted(name, describe(decide(state, command)))));
        });
        return text.toString();
    }

    private static Outcome<ApprovalFile> decide(Optional<ApprovalState> state, ApprovalCommand command) {
        Instant now =
                command instanceof ApprovalCommand.ReplyCommand c ? c.reply().receivedAt() : ACCEPTED;
        return TABLE.handle(state.map(Requests::file), command, at(now));
    }

    private static String describe(Outcome<ApprovalFile> outcome) {
        return switch (outcome) {
            case Outcome.Refused<ApprovalFile>(var refusal) -> "refused: " + refusal.problem();
            case Outcome.Unchanged<ApprovalFile> u ->
                joined(
                        Stream.of("-"),
                        u.errands().stream().map(e -> "owe:" + e.kind()),
                        u.rows().stream().map(StateTableTest::kept));
            case Move<ApprovalFile> m ->
                joined(
                        Stream.of(m.transition(), "to", m.file().state()),
                        m.events().stream().map(e -> "+" + e.getClass().getSimpleName()),
                        m.stopped().stream().sorted().map(c -> "stop:" + c),
                        m.started().stream().map(t -> "start:" + t.clock()),
                        m.calledOff().stream().map(e -> "off:" + e),
                        m.errands().stream().map(e -> "owe:" + e.kind()),
                        m.rows().stream().map(StateTableTest::kept));
        };
    }

    @SafeVarargs
    private static String joined(Stream<String>... parts) {
        return Stream.of(parts).flatMap(s -> s).collect(Collectors.joining(" "));
    }

    private static String kept(Row row) {
        return row.table().equals(KeptRows.DISPOSITIONS)
                ? row.values().get("disposition").toString()
                : "row:" + row.table().name();
    }

    private static List<Row> rows(Outcome<ApprovalFile> outcome) {
        return switch (outcome) {
            case Move<ApprovalFile> m -> m.rows();
            case Outcome.Unchanged<ApprovalFile> u -> u.rows();
            case Outcome.Refused<ApprovalFile> _ -> List.of();
        };
    }

    private static List<String> dispositions(Outcome<ApprovalFile> outcome) {
        return rows(outcome).stream()
                .filter(r -> r.table().equals(KeptRows.DISPOSITIONS))
                .map(r -> r.values().get("disposition").toString())
                .toList();
    }

    private static Map<String, Optional<ApprovalState>> states() {
        Map<String, Optional<ApprovalState>> states = new LinkedHashMap<>();
        states.put("(no request)", Optional.empty());
        states.put("DISPATCHING", Optional.of(dispatching()));
        states.put("IN_REVIEW", Optional.of(inReview(false)));
        states.put("IN_REVIEW, overdue", Optional.of(inReview(true)));
        states.put("EXTENDED", Optional.of(extended(false)));
        states.put("EXTENDED, overdue", Optional.of(extended(true)));
        states.put("APPROVED", Optional.of(answered(Verdict.APPROVED)));
        states.put("REJECTED", Optional.of(answered(Verdict.REJECTED)));
        states.put("CANCELLED", Optional.of(cancelled()));
        return states;
    }

    private static Map<String, ApprovalCommand> commands() {
        Map<String, ApprovalCommand> all = new LinkedHashMap<>();
        all.put("open", asked(REQUEST, 1));
        all.put("open another in the same round", asked(OTHER, 1));
        all.put("open another in the next round", asked(OTHER, 2));
        all.put("confirm receipt", new ConfirmReceipt(REQUEST, ACCEPTANCE));
        all.put("confirm receipt of another", new ConfirmReceipt(OTHER, ACCEPTANCE));
        all.put("dispatch refused", new RecordDispatchRefused(REQUEST, "HTTP_422"));
        all.put("send again", new DispatchAgain(REQUEST));
        all.put("send another again", new DispatchAgain(OTHER));
        all.put("cancel", new CancelRequest());
        all.put("3 working days are over", new PassDeadline(StatutoryClock.KNB_3WD, LATE));
        all.put("30 calendar days are over", new PassDeadline(StatutoryClock.KNB_30CD, AFTER_DAY_30));
        all.put("extend in time", new ExtendReview(reply(OTHER, IN_TIME)));
        all.put("extend late", new ExtendReview(reply(OTHER, LATE)));
        all.put("extend, known id", new ExtendReview(reply(EXTENSION, IN_TIME)));
        all.put("extend, id of the answer", new ExtendReview(reply(FINAL_ANSWER, IN_TIME)));
        all.put("approve in time", new RecordAnswer(reply(OTHER, IN_TIME), Verdict.APPROVED));
        all.put("approve after 3 working days", new RecordAnswer(reply(OTHER, LATE), Verdict.APPROVED));
        all.put("approve on day 30", new RecordAnswer(reply(OTHER, DAY_30), Verdict.APPROVED));
        all.put("approve after day 30", new RecordAnswer(reply(OTHER, AFTER_DAY_30), Verdict.APPROVED));
        all.put("approve, id of the extension", new RecordAnswer(reply(EXTENSION, IN_TIME), Verdict.APPROVED));
        all.put("approve, known id", new RecordAnswer(reply(FINAL_ANSWER, IN_TIME), Verdict.APPROVED));
        all.put("reject in time", new RecordAnswer(reply(OTHER, IN_TIME), Verdict.REJECTED));
        all.put("reject with a reason", new RecordAnswer(sealed(), Verdict.REJECTED));
        all.put("approve other bytes", new RecordAnswer(unbound(), Verdict.APPROVED));
        all.put("extend other bytes", new ExtendReview(unbound()));
        all.put("approve before acceptance", new RecordAnswer(predated(), Verdict.APPROVED));
        all.put("approve another round", new RecordAnswer(ofAnotherRound(), Verdict.APPROVED));
        return all;
    }

    private static Reply unbound() {
        return reply(REQUEST, OTHER, "sha-256:" + "00".repeat(32), IN_TIME, IN_TIME);
    }

    private static Reply predated() {
        return reply(REQUEST, OTHER, HASH, ACCEPTED.minus(Duration.ofMinutes(6)), IN_TIME);
    }

    private static Reply ofAnotherRound() {
        return reply(OTHER, OTHER, HASH, IN_TIME, IN_TIME);
    }

    private static Reply sealed() {
        Reply plain = reply(OTHER, IN_TIME);
        return new Reply(
                plain.position(), REQUEST, OTHER, HASH, IN_TIME, IN_TIME, "aaaa.bbbb.cccc.dddd.eeee", plain.evidence());
    }
}
