package kz.ruqsat.monitoring.board;

import jakarta.ws.rs.core.UriInfo;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.YearMonth;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import kz.ruqsat.web.problem.Refusals;

/**
 * What a page is narrowed to; the same words on every page, and all of them in the address, so that it can be sent to somebody.
 *
 * @param path of the page
 * @param values by name, only those that are set
 */
public record Filter(String path, Map<String, String> values) {

    static final String LANGUAGE = "lang";
    static final String THEME = "theme";
    static final String CURSOR = "cursor";

    private static final List<String> NAMES = List.of(
            "service",
            "state",
            "body",
            "region",
            "clock",
            "within",
            "group",
            "month",
            "day",
            "days",
            "q",
            "alarm",
            "standing",
            "status");

    public Filter {
        values = new LinkedHashMap<>(values);
    }

    /**
     * Reads the address.
     *
     * @throws kz.ruqsat.web.problem.RefusedException {@code malformed-request} (400) for a value that no such filter can have
     */
    static Filter of(UriInfo address) {
        Filter asked = lenient(address);
        for (String name : NAMES) {
            String value = address.getQueryParameters().getFirst(name);
            if (value != null && !value.isBlank() && asked.get(name).isEmpty()) {
                throw Refusals.malformed("/" + name, "wrong-format", "A value that this filter can have.");
            }
        }
        return asked;
    }

    /** The same, leaving out what cannot be. */
    static Filter lenient(UriInfo address) {
        Map<String, String> values = new LinkedHashMap<>();
        for (String name : NAMES) {
            String value = address.getQueryParameters().getFirst(name);
            if (value != null && value.strip().matches(form(name)) && (!name.equals("day") || isDay(value.strip()))) {
                values.put(name, value.strip());
            }
        }
        return new Filter(address.getRequestUri().getPath(), values);
    }

    private static boolean isDay(String text) {
        int day = Integer.parseInt(text.substring(8));
        return day <= YearMonth.parse(text.substring(0, 7)).lengthOfMonth();
    }

    private static String form(String name) {
        return switch (name) {
            case "q" -> "[\\p{L}\\p{N} .:/_-]{1,64}";
            case "within" -> "P[0-9]{1,2}D";
            case "month" -> "20[0-9]{2}-(0[1-9]|1[0-2])";
            case "day" -> "20[0-9]{2}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])";
            default -> "[A-Za-z0-9_]{1,40}";
        };
    }

    /** A value; empty if it is not set. */
    public String get(String name) {
        return values.getOrDefault(name, "");
    }

    /** The value, or null for a query. */
    String orNull(String name) {
        return values.get(name);
    }

    /** True if a list is narrowed by who or where. */
    public boolean narrows() {
        return List.of("service", "state", "body", "region", "clock", "day").stream()
                .anyMatch(values::containsKey);
    }

    /** The address of this page with one value set, or taken away if it is empty. */
    public String with(String name, String value) {
        Map<String, String> next = new LinkedHashMap<>(values);
        if (value.isEmpty()) {
            next.remove(name);
        } else {
            next.put(name, value);
        }
        return address(path, next);
    }

    /** The address of another page narrowed in the same way, and by one value more. */
    public String at(String otherPath, String name, String value) {
        Map<String, String> next = new LinkedHashMap<>();
        List.of("service", "state", "body", "region", "clock").stream()
                .filter(values::containsKey)
                .forEach(each -> next.put(each, values.get(each)));
        next.put(name, value);
        return address(otherPath, next);
    }

    /** The address of this page as it is. */
    public String here() {
        return address(path, values);
    }

    static String address(String path, Map<String, String> query) {
        return query.isEmpty()
                ? path
                : path + "?"
                        + query.entrySet().stream()
                                .map(e -> e.getKey() + "=" + URLEncoder.encode(e.getValue(), StandardCharsets.UTF_8))
                                .collect(Collectors.joining("&"));
    }
}
