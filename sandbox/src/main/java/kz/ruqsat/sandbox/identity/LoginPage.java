package kz.ruqsat.sandbox.identity;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import kz.ruqsat.sandbox.StandException;

/** The page on which a person picks a test user. */
final class LoginPage {
    private final TestUsers users;
    private final String template;

    LoginPage(TestUsers users) {
        this.users = users;
        try (var in = LoginPage.class.getResourceAsStream("login.html")) {
            template = new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new StandException("cannot read the login page", e);
        }
    }

    /** One button per person; each carries the client's request on. */
    String render(Map<String, String> request) {
        var hidden = new TreeMap<>(request)
                .entrySet().stream()
                        .map(entry -> "<input type=\"hidden\" name=\"%s\" value=\"%s\">"
                                .formatted(escaped(entry.getKey()), escaped(entry.getValue())))
                        .collect(Collectors.joining());
        var buttons = users.people().stream().map(LoginPage::button).collect(Collectors.joining("\n"));
        return template.replace("{{hidden}}", hidden).replace("{{buttons}}", buttons);
    }

    private static String button(TestUser user) {
        var belongsTo = user.body().isEmpty() ? user.organisation() : user.body();
        return """
               <li><button name="user" value="%s"><b>%s</b><span>%s</span><small>%s</small></button></li>""".formatted(
                        escaped(user.name()),
                        escaped(user.title()),
                        escaped(user.name()),
                        escaped((String.join(", ", user.roles()) + " " + belongsTo).strip()));
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("'", "&#39;");
    }
}
