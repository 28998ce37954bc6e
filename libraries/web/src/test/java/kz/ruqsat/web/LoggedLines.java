package kz.ruqsat.web;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.jboss.logmanager.ExtLogRecord;

/** Everything that is logged while it is open, each entry with its stack trace as one text. */
final class LoggedLines extends Handler implements AutoCloseable {
    private final List<String> entries = new CopyOnWriteArrayList<>();

    static LoggedLines recorded() {
        LoggedLines lines = new LoggedLines();
        Logger.getLogger("").addHandler(lines);
        return lines;
    }

    List<String> all() {
        return List.copyOf(entries);
    }

    List<String> naming(String text) {
        return entries.stream().filter(entry -> entry.contains(text)).toList();
    }

    @Override
    public void publish(LogRecord entry) {
        StringWriter text = new StringWriter();
        text.append(entry instanceof ExtLogRecord formatted ? formatted.getFormattedMessage() : entry.getMessage());
        if (entry.getThrown() != null) {
            entry.getThrown().printStackTrace(new PrintWriter(text, true));
        }
        entries.add(text.toString());
    }

    @Override
    public void flush() {}

    @Override
    public void close() {
        Logger.getLogger("").removeHandler(this);
    }
}
