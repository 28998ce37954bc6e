package kz.ruqsat.contracts.documents;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What the Javadoc of a record says, so that documents for people outside repeat no sentence by hand.
 *
 * @param summary all before the tags, as one line, Javadoc's own marks kept
 * @param source rows of the state table and rules after the word "Source", if any
 * @param parameters text of each component
 */
public record SourceText(String summary, String source, Map<String, String> parameters) {

    private static final List<Path> ROOTS =
            List.of(Path.of("src/main/java"), Path.of("../business-time/src/main/java"));
    private static final Pattern MARK = Pattern.compile("\\{@(?:code|link|linkplain)\\s+#?([^}]*)}");

    /** The text above {@code type}; empty where there is no source here, as for types of the JDK. */
    public static SourceText of(Class<?> type) {
        Class<?> file = type.isMemberClass() ? type.getDeclaringClass() : type;
        String path = file.getName().replace('.', '/') + ".java";
        return ROOTS.stream()
                .map(root -> root.resolve(path))
                .filter(Files::isRegularFile)
                .findFirst()
                .map(found -> parse(commentAbove(read(found), type.getSimpleName())))
                .orElse(new SourceText("", "", Map.of()));
    }

    /** Javadoc's marks taken away. */
    public static String plain(String text) {
        return MARK.matcher(text).replaceAll("$1");
    }

    /** Javadoc's marks as Markdown. */
    public static String markdown(String text) {
        return MARK.matcher(text).replaceAll("`$1`");
    }

    private static String commentAbove(String source, String name) {
        Matcher declaration = Pattern.compile("(?:record|enum|class|interface) " + name + "\\b")
                .matcher(source);
        if (!declaration.find()) {
            return "";
        }
        String before = source.substring(0, declaration.start());
        int start = before.lastIndexOf("/**");
        return start < 0 ? "" : before.substring(start + 3, before.indexOf("*/", start));
    }

    private static SourceText parse(String comment) {
        String text =
                comment.replaceAll("(?m)^\\s*\\* ?", "").replace("<p>", "").strip();
        String[] parts = text.split("(?m)^@param ");
        Map<String, String> parameters = new LinkedHashMap<>();
        for (int i = 1; i < parts.length; i++) {
            String[] nameAndText = oneLine(parts[i]).split(" ", 2);
            parameters.put(nameAndText[0], nameAndText[1]);
        }
        String[] summaryAndSource = oneLine(parts[0]).split(" Source: ", 2);
        String source = summaryAndSource.length > 1 ? summaryAndSource[1].replaceAll("\\.$", "") : "";
        return new SourceText(summaryAndSource[0], source, parameters);
    }

    private static String oneLine(String text) {
        return text.replaceAll("\\s+", " ").strip();
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
