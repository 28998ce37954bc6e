package kz.ruqsat.sandbox.mail;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import kz.ruqsat.sandbox.StandException;

/**
 * A letter that was caught. Read as far as a plain text goes (RFC 5322, 2045, 2047): our letters have no parts.
 *
 * @param headers by name in lower case, decoded
 * @param text the body, decoded
 */
public record CaughtMail(Map<String, String> headers, String text) {
    private static final Pattern ENCODED_WORD =
            Pattern.compile("=\\?([^?]+)\\?([bBqQ])\\?([^?]*)\\?=(?:\\s+(?==\\?))?");
    private static final Pattern CHARSET = Pattern.compile("charset=\"?([^\";\\s]+)", Pattern.CASE_INSENSITIVE);

    public CaughtMail {
        headers = Map.copyOf(headers);
    }

    /** All letters kept in a folder, in the order of the notices they tell of. */
    public static List<CaughtMail> all(Path folder) {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (var files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(".eml"))
                    .sorted()
                    .map(CaughtMail::read)
                    .toList();
        } catch (IOException e) {
            throw new StandException("cannot read the letters in " + folder, e);
        }
    }

    private static CaughtMail read(Path file) {
        try {
            return of(Files.readString(file, StandardCharsets.ISO_8859_1));
        } catch (IOException e) {
            throw new StandException("cannot read the letter " + file, e);
        }
    }

    /** A letter as it came, one char a byte, lines ending in a line feed. */
    static CaughtMail of(String letter) {
        int end = letter.indexOf("\n\n");
        String head = end < 0 ? letter : letter.substring(0, end);
        Map<String, String> headers = new LinkedHashMap<>();
        for (String line : head.replaceAll("\n[ \t]+", " ").split("\n")) {
            int colon = line.indexOf(':');
            if (colon > 0) {
                headers.put(
                        line.substring(0, colon).toLowerCase(Locale.ROOT),
                        words(line.substring(colon + 1).strip()));
            }
        }
        return new CaughtMail(headers, end < 0 ? "" : body(letter.substring(end + 2), headers));
    }

    private static String words(String header) {
        return ENCODED_WORD
                .matcher(header)
                .replaceAll(word -> java.util.regex.Matcher.quoteReplacement(new String(
                        word.group(2).equalsIgnoreCase("B")
                                ? Base64.getDecoder().decode(word.group(3))
                                : unquoted(word.group(3).replace('_', ' ')),
                        Charset.forName(word.group(1)))));
    }

    private static String body(String body, Map<String, String> headers) {
        var named = CHARSET.matcher(headers.getOrDefault("content-type", ""));
        var charset = named.find() ? Charset.forName(named.group(1)) : StandardCharsets.US_ASCII;
        byte[] bytes = switch (headers.getOrDefault("content-transfer-encoding", "7bit")
                .toLowerCase(Locale.ROOT)) {
            case "quoted-printable" -> unquoted(body.replaceAll("=[ \t]*\n", ""));
            case "base64" -> Base64.getMimeDecoder().decode(body);
            default -> body.getBytes(StandardCharsets.ISO_8859_1);
        };
        return new String(bytes, charset).replace("\r\n", "\n").strip();
    }

    private static byte[] unquoted(String text) {
        var bytes = new ByteArrayOutputStream();
        for (int at = 0; at < text.length(); at++) {
            if (text.charAt(at) == '=' && at + 2 < text.length()) {
                bytes.write(Integer.parseInt(text.substring(at + 1, at + 3), 16));
                at += 2;
            } else {
                bytes.write(text.charAt(at));
            }
        }
        return bytes.toByteArray();
    }

    public String messageId() {
        return headers.getOrDefault("message-id", "");
    }

    public String to() {
        return headers.getOrDefault("to", "");
    }

    public String subject() {
        return headers.getOrDefault("subject", "");
    }

    /** Id of the case it is about; empty if it does not say. */
    public String caseId() {
        return headers.getOrDefault("x-ruqsat-case", "");
    }

    /** Whether it is about the case of that id or number. */
    public boolean isAbout(String idOrNumber) {
        return caseId().equals(idOrNumber) || subject().startsWith(idOrNumber + ":");
    }
}
