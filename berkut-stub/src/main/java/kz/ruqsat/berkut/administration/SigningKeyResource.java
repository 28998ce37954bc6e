package kz.ruqsat.berkut.administration;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import kz.ruqsat.berkut.register.Decided;
import kz.ruqsat.berkut.register.Entry;
import kz.ruqsat.berkut.signing.KeyRing;
import kz.ruqsat.web.identity.Roles;
import kz.ruqsat.web.problem.Refusals;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The key Berkut signs with: changing it is a rotation, with an overlap of the keys it publishes. */
@Path("/admin/signing-key")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({Roles.KNB, Roles.ADMINISTRATOR})
@Tag(name = "Keys")
public class SigningKeyResource {

    private final Hand hand;
    private final KeyRing keys;

    SigningKeyResource(Hand hand, KeyRing keys) {
        this.hand = hand;
        this.keys = keys;
    }

    /** Id of a key that Berkut publishes. */
    public record SigningKey(
            @NotNull @Schema(examples = "berkut-sandbox-2") String keyId) {}

    @GET
    @Operation(summary = "Which key signs at present")
    public Uni<SigningKey> read() {
        return hand.order((register, _) -> Decided.nothing(new SigningKey(register.signingKey())));
    }

    @PUT
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Sign with another key from here on; answers on their way keep theirs")
    public Uni<SigningKey> choose(@NotNull @Valid SigningKey key) {
        if (!keys.keyIds().contains(key.keyId())) {
            throw Refusals.malformed("/keyId", "unknown-value", "one of " + keys.keyIds());
        }
        var by = hand.name();
        return hand.order((_, _) -> Decided.that(new Entry.KeyChosen(key.keyId(), by), key));
    }
}
