package kz.ruqsat.invitation.law;

import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.util.function.Supplier;
import kz.ruqsat.rulebook.wording.Languages;

/** Answers with a reading of the law, or with 304 where the reader has it already. */
final class Readings {

    private Readings() {}

    /**
     * A reading that depends on nothing but what its tag says.
     *
     * @param state version of the data and what was asked
     */
    static Response answer(Request request, String state, Languages languages, Supplier<Object> reading) {
        EntityTag tag = new EntityTag(state + ";" + String.join("+", languages.codes()));
        Response.ResponseBuilder known = request.evaluatePreconditions(tag);
        Response.ResponseBuilder answer = known == null ? Response.ok(reading.get()) : known;
        // The law is nobody's secret: a reader may keep it, and asks each time whether it still stands.
        return answer.tag(tag)
                .header(HttpHeaders.CACHE_CONTROL, "private, no-cache")
                .header(HttpHeaders.VARY, HttpHeaders.ACCEPT_LANGUAGE)
                .header(HttpHeaders.CONTENT_LANGUAGE, String.join(", ", languages.codes()))
                .build();
    }
}
