package kz.ruqsat.sandbox.embedded;

import java.io.IOException;
import java.nio.channels.Channels;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** The end of a log file, for error messages. */
public final class LogTail {
    private static final int LINES = 15;
    private static final int BYTES = 16_384;

    private LogTail() {}

    /** The last lines of the file with its name in front; empty when there is no such file. */
    public static String of(Path log) {
        try {
            if (!Files.isRegularFile(log) || Files.size(log) == 0) {
                return "";
            }
            return "\n  last lines of " + log + ":\n    " + String.join("\n    ", lines(log));
        } catch (IOException e) {
            return "\n  (cannot read " + log + ": " + e.getMessage() + ")";
        }
    }

    private static List<String> lines(Path log) throws IOException {
        try (var channel = Files.newByteChannel(log)) {
            channel.position(Math.max(0, channel.size() - BYTES));
            var text = new String(Channels.newInputStream(channel).readAllBytes(), StandardCharsets.UTF_8);
            var all = text.lines().toList();
            return all.subList(Math.max(0, all.size() - LINES), all.size());
        }
    }
}
