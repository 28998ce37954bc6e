package kz.ruqsat.visa.picture;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import kz.ruqsat.web.identity.Roles;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What the sticker of a visa looks like. */
@Path("/api/v1/visas/{visaId}/sticker")
@RolesAllowed({Roles.MISSION_OFFICER, Roles.MIA_OFFICER, Roles.MFA_OFFICER, Roles.AUDITOR})
@Tag(name = "Visas", description = "The register of visas")
public class StickerPictureResource {

    private final Pictures pictures;

    StickerPictureResource(Pictures pictures) {
        this.pictures = pictures;
    }

    @GET
    @Produces({Svg.MEDIA_TYPE, Pdf.MEDIA_TYPE})
    @Operation(
            summary =
                    "The sticker of a visa, as a picture or, where Accept asks for it, as a page; outside production a specimen")
    public Uni<Response> look(@PathParam("visaId") UUID visaId, @HeaderParam(HttpHeaders.ACCEPT) String accept) {
        return pictures.ofVisa(visaId, Pictures.Form.asked(accept));
    }
}
