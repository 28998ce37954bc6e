package kz.ruqsat.berkut.administration;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import kz.ruqsat.berkut.desk.Replies;
import kz.ruqsat.berkut.posting.KeptReplies;
import kz.ruqsat.berkut.posting.KeptReplies.KeptRecord;
import kz.ruqsat.web.identity.Roles;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The records of the reply topic where there is no broker. */
@Path("/admin/messages")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({Roles.KNB, Roles.ADMINISTRATOR})
@Tag(name = "Messages", description = "With BERKUT_DELIVERY=KEPT: what would have gone to the topic")
public class MessagesResource {

    private static final int LONGEST_PAGE = 100;

    private final Replies replies;

    MessagesResource(Replies replies) {
        this.replies = replies;
    }

    @GET
    @Operation(summary = "Kept records from offset `after` on; values in base64")
    public List<KeptRecord> read(
            @QueryParam("after") @DefaultValue("0") String after,
            @QueryParam("limit") @DefaultValue("100") String limit) {
        var section = Section.of(after, limit, LONGEST_PAGE);
        if (replies instanceof KeptReplies kept) {
            return kept.from(section.after(), section.limit());
        }
        throw Hand.notHere("Answers go to the broker: read its topic berkut.approval.replies.v1.");
    }
}
