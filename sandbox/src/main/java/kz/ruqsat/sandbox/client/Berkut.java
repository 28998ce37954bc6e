package kz.ruqsat.sandbox.client;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;

/** berkut-stub as KNB's operator looks into it. */
public final class Berkut {
    private static final int LONGEST_PAGE = 100;

    private final Api api;
    private final List<JsonNode> known = new ArrayList<>();

    public Berkut(Api api) {
        this.api = api;
    }

    /** All requests it has accepted, in order; {@code caseReference} is the case. Those known already are not asked for again. */
    public List<JsonNode> requests(String operator) {
        while (true) {
            var page = api.get(operator, "/admin/requests?after=" + known.size() + "&limit=" + LONGEST_PAGE)
                    .body()
                    .path("items");
            page.forEach(known::add);
            if (page.size() < LONGEST_PAGE) {
                return List.copyOf(known);
            }
        }
    }
}
