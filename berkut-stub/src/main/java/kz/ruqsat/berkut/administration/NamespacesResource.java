package kz.ruqsat.berkut.administration;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import kz.ruqsat.berkut.choosing.Conditions;
import kz.ruqsat.berkut.choosing.Namespace;
import kz.ruqsat.berkut.choosing.Namespace.Unscripted;
import kz.ruqsat.berkut.choosing.Profile;
import kz.ruqsat.berkut.register.Decided;
import kz.ruqsat.berkut.register.Entry;
import kz.ruqsat.web.identity.Roles;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Namespaces, the profile of each, what was unmatched in it, and its reset. */
@Path("/admin")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({Roles.KNB, Roles.ADMINISTRATOR})
@Tag(
        name = "Namespaces",
        description = "Parts of the stub that know nothing of one another; without a name the common one is meant")
public class NamespacesResource {

    private final Hand hand;

    NamespacesResource(Hand hand) {
        this.hand = hand;
    }

    /** What a namespace claims beside calls that name it. */
    @Schema(name = "NamespaceForm")
    public record NamespaceForm(
            @Pattern(regexp = Conditions.PREFIX)
            @Schema(description = "Beginning of document numbers", examples = "TA7")
            String documentPrefix,

            @Pattern(regexp = "[A-Za-z0-9._-]{1,64}") @Schema(description = "Beginning of case references")
            String casePrefix,

            @Schema(description = "What becomes of a request that nobody wrote a script for", defaultValue = "ANSWERED")
            Unscripted unscripted) {}

    /** @param items that were declared; the common one needs no declaration */
    public record NamespaceList(List<Namespace> items) {}

    /** What was unmatched. */
    public record UnmatchedList(long countOfAll, List<Entry.Unmatched> items) {}

    @PUT
    @Path("namespaces/{name}")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Declare a namespace: what it claims, and whether unscripted requests are reported")
    public Uni<Namespace> put(
            @PathParam("name") @Pattern(regexp = "[a-z0-9][a-z0-9-]{0,39}") String name,
            @NotNull @Valid NamespaceForm form) {
        var namespace = new Namespace(name, form.documentPrefix(), form.casePrefix(), form.unscripted());
        var by = hand.name();
        return hand.order((_, _) -> Decided.that(new Entry.NamespacePut(namespace, by), namespace));
    }

    @GET
    @Path("namespaces")
    @Operation(summary = "Namespaces that were declared")
    public Uni<NamespaceList> list() {
        return hand.order((register, _) ->
                        Decided.nothing(List.copyOf(register.choosing().namespaces())))
                .map(NamespaceList::new);
    }

    @PUT
    @Path("profile")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "How unscripted requests are answered from now on: shares, a queue, a seed")
    public Uni<Profile> put(@QueryParam("namespace") String namespace, @NotNull @Valid Profile profile) {
        var where = Hand.namespace(namespace);
        var by = hand.name();
        return hand.order((_, _) -> Decided.that(new Entry.ProfilePut(where, profile, by), profile));
    }

    @GET
    @Path("profile")
    @Operation(summary = "The profile of the namespace, else that of the common one")
    public Uni<Profile> profile(@QueryParam("namespace") String namespace) {
        var where = Hand.namespace(namespace);
        return hand.order((register, _) -> Decided.nothing(register.choosing().profile(where)))
                .map(profile -> profile.orElseThrow(() -> Hand.notHere("No profile is set: the default answers.")));
    }

    @GET
    @Path("unmatched")
    @Operation(summary = "Calls that nothing was meant for, the newest first")
    public Uni<UnmatchedList> unmatched(@QueryParam("namespace") String namespace) {
        var where = Hand.namespace(namespace);
        return hand.order((register, _) -> Decided.nothing(
                new UnmatchedList(register.strays().count(), register.strays().of(where))));
    }

    @POST
    @Path("reset")
    @Operation(summary = "Forget all of a namespace: scripts, rules, profile, faults, requests, what was unmatched")
    public Uni<Void> reset(@QueryParam("namespace") String namespace) {
        var where = Hand.namespace(namespace);
        var by = hand.name();
        return hand.order((_, _) -> Decided.that(new Entry.Reset(where, by), null));
    }
}
