package kz.ruqsat.web;

import io.quarkus.oidc.OIDCException;
import io.smallrye.common.annotation.RunOnVirtualThread;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.RejectedExecutionException;
import java.util.stream.IntStream;
import kz.ruqsat.contracts.Refusal;
import kz.ruqsat.web.correlation.Correlation;
import kz.ruqsat.web.idempotency.IdempotencyKey;
import kz.ruqsat.web.idempotency.KeyedRequest;
import kz.ruqsat.web.idempotency.KeyedRequests;
import kz.ruqsat.web.identity.Caller;
import kz.ruqsat.web.identity.Roles;
import kz.ruqsat.web.paging.Cursor;
import kz.ruqsat.web.paging.Page;
import kz.ruqsat.web.paging.PageRequest;
import kz.ruqsat.web.problem.RefusedException;
import kz.ruqsat.web.versions.Versions;

/** The smallest API that has one of everything the room offers; it stands in for a service. */
@Path("/api/v1/notes")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class NoteDesk {
    /** Items of the list that is paged through. */
    static final int STORED = 45;

    public enum Kind {
        PLAIN,
        URGENT
    }

    public record Line(@Size(max = 10) String text, Integer weight) {}

    public record Note(
            @NotNull @Size(min = 1, max = 60) String name,
            Kind kind,
            LocalDate writtenOn,
            Instant sentAt,
            Integer copies,
            int pages,
            Boolean signed,
            BigDecimal fee,
            UUID caseId,
            @Size(max = 500) List<@Valid Line> lines,
            Map<String, String> tags) {}

    public record Impossible(int days) {
        public Impossible {
            if (days < 1) {
                throw new IllegalArgumentException("secret-value " + days);
            }
        }
    }

    @Inject
    Caller caller;

    @Inject
    KeyedRequests requests;

    @POST
    @RolesAllowed(Roles.INVITER)
    public Uni<Note> write(@NotNull @Valid Note note) {
        return Uni.createFrom().item(note);
    }

    @POST
    @Path("/blocking")
    @RolesAllowed(Roles.INVITER)
    public Note writeBlocking(@NotNull @Valid Note note) {
        return note;
    }

    @POST
    @Path("/virtual")
    @RunOnVirtualThread
    @RolesAllowed(Roles.INVITER)
    public Note writeOnVirtualThread(@NotNull @Valid Note note) {
        return note;
    }

    @POST
    @Path("/impossible")
    @RolesAllowed(Roles.INVITER)
    public Impossible impossible(@NotNull Impossible value) {
        return value;
    }

    @POST
    @Path("/{case}/decisions")
    @RolesAllowed(Roles.MIA_OFFICER)
    public KeyedRequest decide(
            @PathParam("case") String id, @HeaderParam(IdempotencyKey.HEADER) String key, Note note) {
        return requests.required(key);
    }

    @POST
    @Path("/{case}/withdrawals")
    @RolesAllowed(Roles.MIA_OFFICER)
    public KeyedRequest withdraw(@PathParam("case") String id, @HeaderParam(IdempotencyKey.HEADER) String key) {
        return requests.required(key);
    }

    @PUT
    @Path("/{case}")
    @RolesAllowed(Roles.MIA_OFFICER)
    public Response change(@PathParam("case") String id, @HeaderParam(Versions.IF_MATCH) String ifMatch, Note note) {
        long version = Versions.required(ifMatch);
        return Response.ok(Map.of("version", version))
                .header("ETag", Versions.etag(version + 1))
                .build();
    }

    @GET
    @RolesAllowed({Roles.INVITER, Roles.AUDITOR})
    public Page<Integer> list(@QueryParam("limit") String limit, @QueryParam("cursor") String cursor) {
        PageRequest request = PageRequest.of(limit, cursor, 1);
        int from = request.cursor().isStart() ? 0 : request.cursor().value(0, Integer::valueOf) + 1;
        List<Integer> rows = IntStream.range(from, Math.min(STORED, from + request.fetchSize()))
                .boxed()
                .toList();
        return Page.of(rows, request, Cursor::after);
    }

    @GET
    @Path("/search")
    @PermitAll
    public String search(@QueryParam("name") String name, @QueryParam("most") @Max(5) int most) {
        return "{}";
    }

    @GET
    @Path("/me")
    @RolesAllowed({Roles.INVITER, Roles.MIA_OFFICER})
    public Map<String, Object> me() {
        return Map.of(
                "subject", caller.subject(),
                "roles", caller.roles(),
                "body", caller.body().orElse("none"),
                "organisation", caller.organisation().orElse("none"));
    }

    @GET
    @Path("/my-division")
    @RolesAllowed(Roles.MIA_OFFICER)
    public Map<String, String> division() {
        return Map.of("body", caller.requiredBody());
    }

    @GET
    @Path("/unannotated")
    public String unannotated() {
        return "{}";
    }

    @GET
    @Path("/correlation")
    @PermitAll
    public Map<String, String> correlation() {
        return Map.of("id", Correlation.currentId(), "traceparent", Correlation.currentTraceparent());
    }

    @GET
    @Path("/refused")
    @PermitAll
    public String refused() {
        throw new RefusedException(new Refusal(
                "state-conflict",
                "The case is in state DECIDED.",
                List.of("R-090"),
                List.of("RG-MIA-01"),
                List.of(new Refusal.FieldError("/decision", "too-late", "Nothing is left to decide.")),
                "DECIDED",
                List.of("WITHDRAW")));
    }

    @GET
    @Path("/refused/{problem}")
    @PermitAll
    public Uni<String> refusedAs(@PathParam("problem") String problem) {
        return Uni.createFrom().failure(new RefusedException(Refusal.of(problem, "As asked.")));
    }

    @GET
    @Path("/broken")
    @PermitAll
    public String broken() {
        throw new IllegalStateException("name=SECRET-CANARY", new IllegalArgumentException("passport SECRET-CANARY"));
    }

    @GET
    @Path("/overloaded")
    @PermitAll
    public String overloaded() {
        throw new RejectedExecutionException("queue full SECRET-CANARY");
    }

    @GET
    @Path("/issuer-away")
    @PermitAll
    public Uni<String> issuerAway() {
        return Uni.createFrom().failure(new OIDCException("OIDC Server is not available"));
    }

    @GET
    @Path("/wrong-answer")
    @PermitAll
    @NotNull
    public String wrongAnswer() {
        return null;
    }
}
