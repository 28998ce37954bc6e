package kz.ruqsat.visa.seal;

import com.fasterxml.jackson.databind.JsonNode;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import kz.ruqsat.rulebook.reference.ReferenceData;
import kz.ruqsat.visa.seal.Verification.Verdict;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** A page on which anybody can check a code: no script, nothing from other hosts, and the code never in an address (P-S4). */
@Path("/evisas/verification")
@Produces("text/html;charset=UTF-8")
@PermitAll
public class VerificationPage {

    private static final String STYLE = """
            body{font:1rem/1.5 'Liberation Sans',Arial,sans-serif;max-width:46rem;margin:0 auto;padding:1rem;color:#101820;background:#fff}
            h1{color:#00677f;font-size:1.5rem}nav a{margin-right:1rem}textarea{width:100%;box-sizing:border-box;font-family:monospace}
            button{font-size:1rem;padding:.5rem 1.5rem;margin-top:.5rem}dt{color:#4a555c;margin-top:.5rem}dd{margin:0;font-size:1.15rem}
            .verdict{font-size:1.25rem;font-weight:bold;border-left:.4rem solid;padding:.5rem 1rem}.good{border-color:#00677f}.bad{border-color:#b3202a}
            """;

    /** Nothing is fetched, nothing runs, and the page stands in no frame. */
    private static final String POLICY =
            "default-src 'none'; style-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

    /** Fields of the message by the name of the form's field that explains them. */
    private static final Map<String, String> FIELDS = fields();

    private final Verification verification;
    private final SealWords words;

    VerificationPage(Verification verification, SealWords words) {
        this.verification = verification;
        this.words = words;
    }

    private static Map<String, String> fields() {
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put("/pid/n", "surname");
        fields.put("/pid/dob", "birthDate");
        fields.put("/pid/nat", "nationality");
        fields.put("/pid/dn", "documentNumber");
        fields.put("/cat", "category");
        fields.put("/ent", "entries");
        fields.put("/from", "validFrom");
        fields.put("/to", "validTo");
        fields.put("/stay", "stayDays");
        return fields;
    }

    @GET
    @Operation(hidden = true)
    public Response empty(@QueryParam("language") String language) {
        return page(offered(language), "");
    }

    @GET
    @Path("/style.css")
    @Produces("text/css")
    @Operation(hidden = true)
    public String style() {
        return STYLE;
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public Uni<Response> check(@QueryParam("language") String language, @FormParam("code") String code) {
        String in = offered(language);
        return verification.of(Objects.requireNonNullElse(code, "")).map(verdict -> page(in, told(verdict, in)));
    }

    private static String offered(String language) {
        return SealWords.LANGUAGES.contains(language) ? language : "kk";
    }

    private String told(Verdict verdict, String language) {
        Map<String, String> said = words.in(language);
        return switch (verdict) {
            case Verdict.Unreadable _ -> verdict("bad", said.get("unreadable"));
            case Verdict.NotGenuine _ -> verdict("bad", said.get("not-genuine"));
            case Verdict.Genuine genuine -> told(genuine, language);
        };
    }

    private String told(Verdict.Genuine genuine, String language) {
        Map<String, String> said = words.in(language);
        boolean valid = genuine.status().equals("ACTIVE");
        String rows = FIELDS.entrySet().stream()
                .map(field -> row(label(field.getValue(), language), text(genuine.message(), field.getKey())))
                .collect(Collectors.joining("\n"));
        return verdict(valid ? "good" : "bad", said.get("genuine")) + "<p>" + safe(said.get("compare")) + "</p><dl>"
                + row(said.get("standing"), said.getOrDefault(genuine.status(), genuine.status()))
                + row(said.get("number"), text(genuine.message(), "/no")) + rows + "</dl>";
    }

    private static String text(JsonNode message, String pointer) {
        return message.at(pointer).asText();
    }

    private static String label(String field, String language) {
        return ReferenceData.current()
                .glossary()
                .word("sticker-field", field)
                .texts()
                .get(language);
    }

    private static String verdict(String kind, String text) {
        return "<p role=\"status\" class=\"verdict " + kind + "\">" + safe(text) + "</p>";
    }

    private static String row(String label, String text) {
        return "<dt>" + safe(label) + "</dt><dd>" + safe(text) + "</dd>";
    }

    private Response page(String language, String result) {
        Map<String, String> said = words.in(language);
        String html = """
                <!doctype html>
                <html lang="%1$s"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
                <title>%2$s</title><link rel="stylesheet" href="/evisas/verification/style.css"></head>
                <body><nav>%6$s</nav><main><h1>%2$s</h1>%7$s<p>%3$s</p>
                <form method="post" action="/evisas/verification?language=%1$s">
                <label for="code">%4$s</label><textarea id="code" name="code" rows="8" required autocomplete="off" spellcheck="false"></textarea>
                <button>%5$s</button></form></main></body></html>
                """.formatted(
                        language,
                        safe(said.get("page-title")),
                        safe(said.get("page-how")),
                        safe(said.get("page-code")),
                        safe(said.get("page-check")),
                        languages(),
                        result);
        return Response.ok(html)
                .header("Content-Security-Policy", POLICY)
                .header("Cache-Control", "no-store")
                .build();
    }

    private static String languages() {
        return "<a lang=\"kk\" href=\"?language=kk\">Қазақша</a><a lang=\"ru\" href=\"?language=ru\">Русский</a>"
                + "<a lang=\"en\" href=\"?language=en\">English</a>";
    }

    private static String safe(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
