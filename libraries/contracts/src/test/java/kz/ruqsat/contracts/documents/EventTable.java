package kz.ruqsat.contracts.documents;

import java.util.stream.Collectors;
import kz.ruqsat.contracts.Topic;

/** The README's list of events per topic, in Markdown. */
public final class EventTable {

    private EventTable() {}

    /** All topics, each with its messages. */
    public static String text() {
        StringBuilder text = new StringBuilder();
        for (Topic topic : Topic.values()) {
            text.append("\n### `").append(topic.wireName()).append("`\n\n");
            text.append(Writers.of(topic)).append("\n\n| Event | Says | Source |\n| --- | --- | --- |\n");
            text.append(Message.on(topic).stream().map(EventTable::row).collect(Collectors.joining()));
        }
        return text.append('\n').toString();
    }

    private static String row(Message message) {
        SourceText text = SourceText.of(message.body());
        return "| [`%s`](../../docs/api/events/%s) | %s | %s |\n"
                .formatted(
                        message.shortName(),
                        EventSchemas.file(message).getFileName(),
                        SourceText.markdown(text.summary()).replace("|", "\\|"),
                        text.source());
    }
}
