package kz.ruqsat.visa.seal;

import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import kz.ruqsat.contracts.Refusal;
import kz.ruqsat.visa.picture.Marking;
import kz.ruqsat.visa.picture.Pdf;
import kz.ruqsat.visa.seal.Seals.SealedVisa;
import kz.ruqsat.web.identity.Roles;
import kz.ruqsat.web.problem.RefusedException;
import kz.ruqsat.web.startup.ProductionGuard;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Documents of electronic visas, and whether a code is genuine. Keys and verification are open to everybody: whoever was shown a document may ask. */
@Path("/api/v1/evisas")
@Tag(name = "Electronic visas", description = "Documents of electronic visas and their verification")
public class EvisasResource {

    private final Seals seals;
    private final SealKeys keys;
    private final Verification verification;
    private final SealWords words;

    EvisasResource(Seals seals, SealKeys keys, Verification verification, SealWords words) {
        this.seals = seals;
        this.keys = keys;
        this.verification = verification;
        this.words = words;
    }

    @GET
    @Path("/{number}/document")
    @Produces(Pdf.MEDIA_TYPE)
    @RolesAllowed({Roles.PORTAL, Roles.MFA_OFFICER, Roles.AUDITOR})
    @Operation(
            summary =
                    "The document of an electronic visa, with its machine-verifiable code; outside production a specimen")
    public Uni<Response> document(@PathParam("number") String number) {
        return seals.visa(number)
                .map(found -> found.orElseThrow(() -> new RefusedException(Refusal.notFound())))
                .emitOn(Infrastructure.getDefaultWorkerPool())
                .map(this::page);
    }

    private Response page(SealedVisa visa) {
        List<Marking> markings = ProductionGuard.isProduction() ? List.of() : List.of(Marking.SPECIMEN);
        byte[] pdf = Pdf.of(
                EvisaDocument.of(visa, markings, words.all()), visa.printed().number());
        return Response.ok(pdf, Pdf.MEDIA_TYPE).build();
    }

    @GET
    @Path("/keys")
    @Produces(MediaType.APPLICATION_JSON)
    @PermitAll
    @Operation(summary = "The public keys of all that ever signed electronic visas (JSON Web Key Set)")
    public Uni<String> published() {
        return keys.published();
    }

    @POST
    @Path("/verification")
    @Produces(MediaType.APPLICATION_JSON)
    @Consumes(MediaType.APPLICATION_JSON)
    @PermitAll
    @Operation(summary = "Whether the code of an electronic visa is genuine, and where the visa stands now")
    public Uni<VerificationView> verify(@NotNull @Valid VerificationForm form) {
        return verification.of(form.code()).map(VerificationView::of);
    }
}
