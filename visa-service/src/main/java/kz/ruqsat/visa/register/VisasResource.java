package kz.ruqsat.visa.register;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import kz.ruqsat.contracts.Refusal;
import kz.ruqsat.visa.counter.Reading;
import kz.ruqsat.visa.sticker.StickerNumber;
import kz.ruqsat.web.identity.Roles;
import kz.ruqsat.web.paging.Page;
import kz.ruqsat.web.problem.Refusals;
import kz.ruqsat.web.problem.RefusedException;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The register of visas; it is only ever read. */
@Path("/api/v1/visas")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({Roles.MISSION_OFFICER, Roles.AUDITOR})
@Tag(name = "Visas", description = "The register of visas")
public class VisasResource {

    private final Visas visas;
    private final Reading reading;

    VisasResource(Visas visas, Reading reading) {
        this.visas = visas;
        this.reading = reading;
    }

    @GET
    @Path("/{visaId}")
    @Operation(summary = "A visa")
    public Uni<VisaView> read(@PathParam("visaId") UUID visaId) {
        return visas.find(visaId, reading.visibleBody())
                .map(found -> found.orElseThrow(() -> new RefusedException(Refusal.notFound())));
    }

    @GET
    @Operation(summary = "The visa on a sticker")
    public Uni<Page<VisaView>> onSticker(@QueryParam("stickerNumber") String stickerNumber) {
        if (stickerNumber == null) {
            throw Refusals.malformed("/stickerNumber", "required", "The number of a sticker.");
        }
        if (!stickerNumber.matches(StickerNumber.FORM)) {
            throw Refusals.malformed("/stickerNumber", "wrong-format", "The number of a sticker, such as KZ0000042.");
        }
        return visas.onSticker(stickerNumber, reading.visibleBody())
                .map(found -> new Page<>(found.stream().toList(), ""));
    }
}
