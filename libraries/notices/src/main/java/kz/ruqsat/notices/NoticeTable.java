package kz.ruqsat.notices;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import kz.ruqsat.rulebook.reference.Glossary;
import kz.ruqsat.rulebook.reference.ReferenceData;

/**
 * Which stages are told, by kind of case, and the sentences for it: {@code notices.json}, read once. A stage that is not in it is not told; a test holds
 * that none is forgotten.
 */
public final class NoticeTable {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final Map<String, Line> byKey;
    private final Glossary words;

    private NoticeTable(File file) {
        byKey = file.notices().stream()
                .collect(Collectors.toUnmodifiableMap(line -> key(line.kind(), line.stage()), line -> line));
        words = withSentences(ReferenceData.current().glossary(), file);
    }

    /**
     * A line of the table.
     *
     * @param kind kind of case
     * @param stage code of a stage; of an optional one the name of the state
     * @param told whether a transition with it is told
     * @param why the reason
     */
    public record Line(String kind, String stage, boolean told, String why) {}

    /** The file as it is written; the title and notes in it are for people. */
    @JsonIgnoreProperties("meta")
    private record File(List<Line> notices, List<Words> sentences, List<Words> lines) {}

    private record Words(String code, String en, String ru, String kk) {}

    private static final class Bundled {
        static final NoticeTable TABLE = new NoticeTable(read());
    }

    /** The one that comes with the product. */
    public static NoticeTable current() {
        return Bundled.TABLE;
    }

    private static File read() {
        try (var in = NoticeTable.class.getResourceAsStream("notices.json")) {
            return JSON.readValue(in, File.class);
        } catch (IOException unreadable) {
            throw new UncheckedIOException("notices.json", unreadable);
        }
    }

    private static Glossary withSentences(Glossary glossary, File file) {
        Map<String, Glossary.Word> all = new HashMap<>(glossary.byKey());
        file.sentences().forEach(words -> all.put("sentence/" + codeOf(words.code()), word(words)));
        file.lines().forEach(words -> all.put("sentence/" + codeOf(words.code()), word(words)));
        return new Glossary(Map.copyOf(all));
    }

    private static Glossary.Word word(Words words) {
        Map<String, String> texts = new LinkedHashMap<>();
        texts.put("en", words.en());
        texts.put("ru", words.ru());
        texts.put("kk", words.kk());
        return new Glossary.Word(texts);
    }

    /** Code of a sentence among those of the glossary. */
    static String codeOf(String notice) {
        return "notice." + notice;
    }

    private static String key(String kind, String stage) {
        return kind + " " + stage;
    }

    /** Whether a transition with this stage is told. */
    boolean isTold(String kind, String stage) {
        return line(kind, stage).map(Line::told).orElse(false);
    }

    /** What the table says of a stage; empty if it is not in it. */
    public Optional<Line> line(String kind, String stage) {
        return Optional.ofNullable(byKey.get(key(kind, stage)));
    }

    /** Codes of all stages that are told of a kind of case. */
    public Set<String> told(String kind) {
        return byKey.values().stream()
                .filter(line -> line.told() && line.kind().equals(kind))
                .map(Line::stage)
                .collect(Collectors.toUnmodifiableSet());
    }

    /** The glossary with the sentences of notices in it. */
    Glossary words() {
        return words;
    }
}
