package kz.ruqsat.monitoring.board;

import io.quarkus.oidc.AccessTokenCredential;
import io.quarkus.security.identity.SecurityIdentity;
import jakarta.enterprise.context.RequestScoped;
import jakarta.ws.rs.core.Cookie;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.NewCookie;
import jakarta.ws.rs.core.UriInfo;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kz.ruqsat.monitoring.desks.Person;
import kz.ruqsat.monitoring.oversight.Scope;
import kz.ruqsat.standclock.ClockOfService;
import kz.ruqsat.web.identity.Caller;
import kz.ruqsat.web.identity.Roles;

/** What the present request asks for: language, colours, filters, and whose cases may be seen. */
@RequestScoped
class Frames {

    static final String LANGUAGE_COOKIE = "board-language";
    static final String THEME_COOKIE = "board-theme";

    private static final List<String> THEMES = List.of("light", "dark", "system");
    private static final String SYSTEM = "system";

    private final Words words;
    private final Caller caller;
    private final ClockOfService clock;
    private final InstantSource time;
    private final UriInfo address;
    private final HttpHeaders headers;
    private final SecurityIdentity identity;
    private final FormSeal seal;

    Frames(
            Words words,
            Caller caller,
            ClockOfService clock,
            InstantSource time,
            UriInfo address,
            HttpHeaders headers,
            SecurityIdentity identity,
            FormSeal seal) {
        this.words = words;
        this.caller = caller;
        this.identity = identity;
        this.seal = seal;
        this.clock = clock;
        this.time = time;
        this.address = address;
        this.headers = headers;
    }

    Tongue tongue() {
        return new Tongue(words, language());
    }

    private Language language() {
        return Language.of(
                address.getQueryParameters().getFirst(Filter.LANGUAGE),
                cookie(LANGUAGE_COOKIE),
                headers.getAcceptableLanguages());
    }

    private String theme() {
        String asked = address.getQueryParameters().getFirst(Filter.THEME);
        String chosen = asked == null ? cookie(THEME_COOKIE) : asked;
        return chosen != null && THEMES.contains(chosen) ? chosen : SYSTEM;
    }

    private String cookie(String name) {
        return Optional.ofNullable(headers.getCookies().get(name))
                .map(Cookie::getValue)
                .orElse(null);
    }

    Filter filter() {
        return Filter.of(address);
    }

    /** The body that looks and sees its own alone; empty for those who see all, and for those who see no case at all. */
    Optional<String> seenBy() {
        boolean own = !caller.has(Roles.MONITORING) && !caller.has(Roles.AUDITOR) && seesCases();
        return own ? Optional.of(caller.requiredBody()) : Optional.empty();
    }

    /** False for those who run the services and are here for records and gaps alone. */
    boolean seesCases() {
        return Pages.NOW.isFor(caller.roles());
    }

    /** Whoever is logged in, with the access token of the login. */
    Person person() {
        AccessTokenCredential token = identity.getCredential(AccessTokenCredential.class);
        return new Person(caller.subject(), caller.roles(), token == null ? "" : token.getToken());
    }

    /** What a record of another service holds is shown to those alone to whom that service shows it. */
    boolean mayOpenRecordsOf(String service) {
        return service.equals("monitoring-service")
                || caller.has(Roles.AUDITOR)
                || caller.has(Roles.ADMINISTRATOR)
                || caller.has(Roles.SECOND_APPROVER);
    }

    Scope scope(Filter filter) {
        return new Scope(
                seenBy(),
                Optional.ofNullable(filter.orNull("service")),
                Optional.ofNullable(filter.orNull("state")),
                Optional.ofNullable(filter.orNull("body")),
                Optional.ofNullable(filter.orNull("region")),
                Optional.ofNullable(filter.orNull("clock")));
    }

    /** True if the same content is asked for as data. */
    boolean asData() {
        return headers.getAcceptableMediaTypes().stream()
                .findFirst()
                .filter(type -> type.getSubtype().equals("json"))
                .isPresent();
    }

    Frame of(Skins.Header header, long position) {
        Tongue t = tongue();
        Filter here = Filter.lenient(address);
        return new Frame(
                t,
                header.page(),
                header.title(),
                theme(),
                Arrays.stream(Pages.values())
                        .filter(p -> p.isFor(caller.roles()))
                        .map(p -> p.link(t, header.page()))
                        .toList(),
                languages(here, t.language()),
                themes(here, t),
                seenBy().map(body -> t.say("own", "0", body)).orElse(""),
                caller.subject(),
                seesCases(),
                seal.text(),
                clock.isVirtual() ? t.board("VIRTUAL_CLOCK") : "",
                t.moment(time.instant()),
                Filter.address(
                        "/board/stream",
                        Map.of(
                                "view",
                                header.view(),
                                "after",
                                Long.toString(position),
                                Filter.LANGUAGE,
                                t.language().code())),
                here.get("q"),
                t.glossaryVersion());
    }

    private static List<Frame.Link> languages(Filter here, Language current) {
        return List.of(Language.KK, Language.RU, Language.EN).stream()
                .map(l -> new Frame.Link(l.code(), l.title(), here.with(Filter.LANGUAGE, l.code()), l == current))
                .toList();
    }

    private List<Frame.Link> themes(Filter here, Tongue t) {
        String current = theme();
        return List.of(
                new Frame.Link(
                        "light", t.label("themeLight"), here.with(Filter.THEME, "light"), current.equals("light")),
                new Frame.Link("dark", t.label("themeDark"), here.with(Filter.THEME, "dark"), current.equals("dark")),
                new Frame.Link(
                        "system", t.label("themeSystem"), here.with(Filter.THEME, "system"), current.equals("system")));
    }

    /** Language and colours are remembered by the browser, not by the address. */
    NewCookie[] cookies() {
        return new NewCookie[] {remembered(LANGUAGE_COOKIE, language().code()), remembered(THEME_COOKIE, theme())};
    }

    private static NewCookie remembered(String name, String value) {
        return new NewCookie.Builder(name)
                .value(value)
                .path("/board")
                .httpOnly(true)
                .sameSite(NewCookie.SameSite.STRICT)
                .build();
    }
}
