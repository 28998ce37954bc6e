package kz.ruqsat.checker.audit;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HashSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import kz.ruqsat.checker.picture.Picture;
import kz.ruqsat.checker.picture.Row;

/**
 * Words that must not be where nobody may be named: those the stand was given on purpose, surnames and numbers of travel documents of the
 * people it knows, and the addresses they want to be written to, each as a whole. A word is found as it is, in any case, at the head of a longer one as in a machine-readable zone, and behind base64, URL and
 * backslash-u spellings.
 */
final class Canaries {

    /** Shorter ones stand in codes and numbers by chance. */
    private static final int SHORTEST = 4;

    /** A number of a travel document in front of the check digit and nationality of a machine-readable zone. */
    private static final int SHORTEST_HEAD = 7;

    private static final int LONGEST = 40;
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{Nd}]{" + SHORTEST + ",}");
    private static final Pattern BASE64 = Pattern.compile("[A-Za-z0-9+/_-]{12,}={0,2}");
    private static final Pattern ESCAPED = Pattern.compile("\\\\u([0-9a-fA-F]{4})");
    private static final Pattern ID = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}|[0-9a-f]{64}");

    private final Set<String> words = new HashSet<>();
    private final Set<String> addresses = new HashSet<>();

    private Canaries() {}

    static Canaries of(Picture picture) {
        Canaries canaries = new Canaries();
        picture.expected().canaries().forEach(canaries::add);
        picture.cases("petition")
                .forEach(each -> canaries.person(each.file().path("content").path("invitee")));
        picture.cases("invitation-entry")
                .forEach(each -> canaries.person(each.file().path("standing").path("holder")));
        picture.rows(Picture.VISA, "visas").forEach(visa -> canaries.person(visa.json("sticker")));
        picture.cases()
                .forEach(each -> each.row()
                        .maybe("contacts")
                        .filter(written -> !written.isEmpty())
                        .ifPresent(canaries::contacts));
        return canaries;
    }

    private void contacts(String written) {
        Row.tree(written)
                .forEach(contact -> addresses.add(upper(contact.path("email").asText())));
    }

    private void person(JsonNode person) {
        add(person.path("surname").asText());
        add(person.path("documentNumber").asText());
        add(person.path("travelDocument").path("number").asText());
    }

    private void add(String secret) {
        Matcher found = WORD.matcher(upper(secret));
        while (found.find()) {
            words.add(found.group());
        }
    }

    boolean isEmpty() {
        return words.isEmpty();
    }

    /** A canary in the text; empty if it has none. The canary itself is not told, but how it is spelled. */
    Optional<String> in(String text) {
        String plain = ID.matcher(text).replaceAll(" ");
        return among(plain, "as it is")
                .or(() -> text.indexOf('%') < 0 ? Optional.empty() : among(unescaped(text), "URL-encoded"))
                .or(() -> text.contains("\\u") ? among(spelled(text), "with backslash-u") : Optional.empty())
                .or(() -> base64(plain));
    }

    private Optional<String> among(String text, String how) {
        String inCapitals = upper(text);
        if (addresses.stream().anyMatch(inCapitals::contains)) {
            return Optional.of(how);
        }
        Matcher found = WORD.matcher(inCapitals);
        while (found.find()) {
            if (isCanary(found.group())) {
                return Optional.of(how);
            }
        }
        return Optional.empty();
    }

    private boolean isCanary(String word) {
        if (words.contains(word)) {
            return true;
        }
        for (int head = SHORTEST_HEAD; head < Math.min(word.length(), LONGEST); head++) {
            if (words.contains(word.substring(0, head))) {
                return true;
            }
        }
        return false;
    }

    private Optional<String> base64(String text) {
        Matcher found = BASE64.matcher(text);
        while (found.find()) {
            if (among(decoded(found.group()), "").isPresent()) {
                return Optional.of("base64-encoded");
            }
        }
        return Optional.empty();
    }

    private static String decoded(String base64) {
        String standard = base64.replace('-', '+').replace('_', '/').replace("=", "");
        String whole = standard.substring(0, standard.length() - (standard.length() % 4 == 1 ? 1 : 0));
        return new String(Base64.getDecoder().decode(whole), StandardCharsets.UTF_8);
    }

    private static String unescaped(String text) {
        try {
            return URLDecoder.decode(text, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException _) {
            return "";
        }
    }

    private static String spelled(String text) {
        return ESCAPED.matcher(text)
                .replaceAll(found ->
                        Matcher.quoteReplacement(Character.toString((char) Integer.parseInt(found.group(1), 16))));
    }

    private static String upper(String text) {
        return text.toUpperCase(Locale.ROOT);
    }
}
