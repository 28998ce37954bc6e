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

/** What the sticker of an application looks like before it is handed over (V11, V12). */
@Path("/api/v1/visa-applications/{caseId}/sticker")
@RolesAllowed({Roles.MISSION_OFFICER, Roles.MIA_OFFICER, Roles.MFA_OFFICER, Roles.AUDITOR})
@Tag(name = "Visa applications", description = "Sticker visas at missions")
public class StickerPreviewResource {

    private final Pictures pictures;

    StickerPreviewResource(Pictures pictures) {
        this.pictures = pictures;
    }

    @GET
    @Produces({Svg.MEDIA_TYPE, Pdf.MEDIA_TYPE})
    @Operation(
            summary =
                    "The sticker that is made out and not handed over, as a picture or, where Accept asks for it, as a page; outside production a specimen")
    public Uni<Response> look(@PathParam("caseId") UUID caseId, @HeaderParam(HttpHeaders.ACCEPT) String accept) {
        return pictures.ofApplication(caseId, Pictures.Form.asked(accept));
    }
}
