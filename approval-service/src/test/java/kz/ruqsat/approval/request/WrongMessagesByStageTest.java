package kz.ruqsat.approval.request;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kz.ruqsat.approval.FaultPage;
import kz.ruqsat.approval.berkut.Arrival;
import kz.ruqsat.approval.berkut.PinnedKeys;
import kz.ruqsat.approval.berkut.ReadReply;
import kz.ruqsat.approval.berkut.ReplyReader;
import kz.ruqsat.berkutclient.contract.Catalogue;
import kz.ruqsat.berkutclient.contract.Catalogue.Message;
import kz.ruqsat.businesstime.Deadlines;
import kz.ruqsat.casework.Act;
import kz.ruqsat.casework.Actor;
import kz.ruqsat.casework.Move;
import kz.ruqsat.casework.Outcome;
import kz.ruqsat.casework.Row;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every message that the stub can send, to the byte, at every stage of a request. */
class WrongMessagesByStageTest {

    private static final ReplyReader READER = new ReplyReader(PinnedKeys.read(List.of(
            "classpath:/sandbox-keys/berkut-sandbox-1.public.jwk.json",
            "classpath:/sandbox-keys/berkut-sandbox-2.public.jwk.json")));
    private static final ApprovalProcedure TABLE = new ApprovalProcedure(Deadlines.standard());
    private static final Instant RECEIVED = Instant.parse("2026-03-13T12:00:00Z");
    private static final String BY_COURSE = "BY_COURSE";

    static List<Message> messages() {
        return Catalogue.messages();
    }

    @ParameterizedTest
    @MethodSource("messages")
    void a_message_that_is_wrong_in_itself_gets_its_disposition_at_every_stage_and_one_that_is_not_gets_the_stages_own(
            Message message) {
        stages().forEach((stage, state) -> {
            String given = disposition(message, state);
            if (!message.disposition().equals(BY_COURSE) && !isKeptForTheTable(message, state)) {
                assertThat(given).as("%s at %s", message.manner(), stage).isEqualTo(message.disposition());
            }
        });
    }

    /** Readable and about the request: a stage without a receipt puts it aside, a closed one takes nothing. */
    private static boolean isKeptForTheTable(Message message, ApprovalState state) {
        boolean readable = read(message) instanceof ReadReply.Readable(var command)
                && command.reply().requestId().equals(Requests.REQUEST);
        boolean bound = state instanceof ApprovalState.Accepted;
        return readable && !bound;
    }

    @Test
    void the_page_of_faults_shows_what_came_of_each_message_at_each_stage() throws IOException {
        assertThat(messages()).as("the stub's manners").hasSizeGreaterThan(30);
        FaultPage.check("messages", table());
    }

    private static String table() {
        var head = "| Message | " + String.join(" | ", stages().keySet()) + " |\n|"
                + " --- |".repeat(stages().size() + 1) + "\n";
        return head
                + messages().stream()
                        .map(message -> stages().values().stream()
                                .map(state -> disposition(message, state))
                                .collect(Collectors.joining(
                                        " | ", "| `" + message.manner() + "` " + message.meaning() + " | ", " |\n")))
                        .collect(Collectors.joining());
    }

    private static Map<String, ApprovalState> stages() {
        Map<String, ApprovalState> stages = new LinkedHashMap<>();
        stages.put("dispatching", Requests.dispatching());
        stages.put("in review", Requests.inReview(false));
        stages.put("extended", Requests.extended(false));
        stages.put("overdue", Requests.inReview(true));
        stages.put("approved", Requests.answered(Verdict.APPROVED));
        stages.put("rejected", Requests.answered(Verdict.REJECTED));
        stages.put("cancelled", Requests.cancelled());
        return stages;
    }

    private static ReadReply read(Message message) {
        var position = new RecordPosition("berkut.approval.replies.v1", 0, 0);
        return READER.read(new Arrival(position, message.value(), message.signature(), RECEIVED));
    }

    private static String disposition(Message message, ApprovalState state) {
        return switch (read(message)) {
            case ReadReply.Unreadable(var _, var disposition, var _) -> disposition.name();
            case ReadReply.Readable(var command)
            when command.reply().requestId().equals(Requests.REQUEST) -> decided(state, command);
            case ReadReply.Readable _ -> Disposition.UNKNOWN_REQUEST.name();
        };
    }

    private static String decided(ApprovalState state, ApprovalCommand.ReplyCommand command) {
        var act = Act.of(RECEIVED, Actor.SYSTEM);
        Outcome<ApprovalFile> outcome = TABLE.handle(java.util.Optional.of(Requests.file(state)), command, act);
        return rows(outcome)
                .filter(row -> row.table().equals(KeptRows.DISPOSITIONS))
                .map(row -> row.values().get("disposition").toString())
                .findFirst()
                .orElse("held");
    }

    private static Stream<Row> rows(Outcome<ApprovalFile> outcome) {
        return switch (outcome) {
            case Move<ApprovalFile> move -> move.rows().stream();
            case Outcome.Unchanged<ApprovalFile> unchanged -> unchanged.rows().stream();
            case Outcome.Refused<ApprovalFile> _ -> Stream.empty();
        };
    }
}
