package kz.ruqsat.sandbox.cli;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import kz.ruqsat.sandbox.NotUnderstoodException;
import kz.ruqsat.sandbox.StandException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** The workbench for records that services could not handle, on the command line. */
@Command(
        name = "dead-letters",
        mixinStandardHelpOptions = true,
        description = {
            "Records that services of the stand could not handle. Without a command: list those that wait for somebody.",
            "The way of one: show, repair, dry-run, approve (somebody else), send. What waits behind it follows by itself."
        })
final class DeadLetters implements Runnable {
    private static final String ADMINISTRATOR = "administrator";
    private static final String SECOND = "second-approver";
    private static final ObjectMapper JSON = new ObjectMapper();

    /** In whose name; an administrator's unless somebody says otherwise. */
    static final class Name {
        @Option(names = "--as", paramLabel = "USER", description = "in whose name (default: " + ADMINISTRATOR + ")")
        private String user = ADMINISTRATOR;
    }

    @Mixin
    private RunFolder folder;

    @Spec
    private CommandSpec spec;

    @Override
    public void run() {
        list(folder, new Name(), "PARKED");
    }

    @Command(
            name = "list",
            mixinStandardHelpOptions = true,
            description = "List records in one state, of all services.")
    void list(
            @Mixin RunFolder stand,
            @Mixin Name user,
            @Option(
                            names = "--status",
                            defaultValue = "PARKED",
                            description =
                                    "PARKED, WAITING behind another, IGNORED, SET_ASIDE or DONE (default: ${DEFAULT-VALUE})")
                    String status) {
        var page = page();
        LetterDesk.of(stand.stand()).list(user.user, status).forEach(page::line);
        page.count();
    }

    @Command(
            name = "show",
            mixinStandardHelpOptions = true,
            description = "Explain a record: why it is here, what it holds, what was done to it, what may be done now.")
    void show(
            @Mixin RunFolder stand,
            @Parameters(paramLabel = "ID", description = "as list prints it") String id,
            @Mixin Name user,
            @Option(names = "--record", description = "only the record, as repair takes it") boolean record) {
        var which = LetterId.of(id);
        var letter = LetterDesk.of(stand.stand()).show(user.user, which).body();
        if (record) {
            page().record(letter.has("repaired") ? letter.path("repaired") : letter.path("record"));
        } else {
            page().whole(letter);
        }
    }

    @Command(
            name = "repair",
            mixinStandardHelpOptions = true,
            description = "Put a mended record beside the original, which stays as it came.")
    void repair(
            @Mixin RunFolder stand,
            @Parameters(paramLabel = "ID", description = "as list prints it") String id,
            @Option(
                            names = "--record",
                            required = true,
                            paramLabel = "FILE",
                            description =
                                    "JSON with headers and body, as show --record prints it; headers that do not change may be left out")
                    Path file,
            @Mixin Name user) {
        page().whole(step(stand, user.user, id, "repairs", read(file)));
    }

    @Command(
            name = "dry-run",
            mixinStandardHelpOptions = true,
            description = "Handle the record and undo it: say what sending it would cause.")
    void dryRun(
            @Mixin RunFolder stand,
            @Parameters(paramLabel = "ID", description = "as list prints it") String id,
            @Mixin Name user) {
        page().whole(step(stand, user.user, id, "dry-runs", Map.of()));
    }

    @Command(
            name = "approve",
            mixinStandardHelpOptions = true,
            description = "Agree to what was tried, as a second person.")
    void approve(
            @Mixin RunFolder stand,
            @Parameters(paramLabel = "ID", description = "as list prints it") String id,
            @Option(
                            names = "--as",
                            paramLabel = "USER",
                            defaultValue = SECOND,
                            description = "in whose name (default: ${DEFAULT-VALUE})")
                    String user) {
        page().whole(step(stand, user, id, "approvals", Map.of()));
    }

    @Command(
            name = "send",
            mixinStandardHelpOptions = true,
            description =
                    "Send the record again; those that wait behind it follow in order. Ends with 1 if it was in vain.")
    void send(
            @Mixin RunFolder stand,
            @Parameters(paramLabel = "ID", description = "as list prints it") String id,
            @Mixin Name user) {
        var sent = step(stand, user.user, id, "redrives", Map.of());
        if (!sent.path("result").asText().equals("DONE")) {
            throw new StandException("It stays parked: " + sent.path("sentence").asText());
        }
        page().sent(sent);
    }

    @Command(
            name = "set-aside",
            mixinStandardHelpOptions = true,
            description = "Wait for the record no longer; it is kept, with the reason.")
    void setAside(
            @Mixin RunFolder stand,
            @Parameters(paramLabel = "ID", description = "as list prints it") String id,
            @Option(
                            names = "--reason",
                            required = true,
                            paramLabel = "TEXT",
                            description = "why nobody waits for it; name no person")
                    String reason,
            @Mixin Name user) {
        page().whole(step(stand, user.user, id, "set-asides", Map.of("reason", reason)));
    }

    // What was typed is read before a stand is looked for.
    private static JsonNode step(RunFolder stand, String user, String id, String step, Object body) {
        var which = LetterId.of(id);
        return LetterDesk.of(stand.stand()).step(user, which, step, body);
    }

    private LetterPage page() {
        return new LetterPage(spec.commandLine().getOut());
    }

    private static JsonNode read(Path file) {
        try {
            var mended = JSON.readTree(Files.readString(file));
            if (!mended.path("body").isObject()) {
                throw new NotUnderstoodException(
                        file + " has no body: ./ruqsat dead-letters show ID --record prints the form");
            }
            return mended;
        } catch (JsonProcessingException e) {
            throw new NotUnderstoodException(file + " is no JSON: " + e.getOriginalMessage());
        } catch (IOException e) {
            throw new NotUnderstoodException("cannot read " + file);
        }
    }
}
