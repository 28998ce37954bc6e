package kz.ruqsat.approval.oversight;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Map;
import kz.ruqsat.approval.berkut.SigningKeys;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The keys with which requests to Berkut may be signed; Berkut pins them and does not fetch them when a request comes. */
@Path("/api/v1/signing-keys")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Keys")
public class SigningKeysResource {

    private final SigningKeys keys;

    SigningKeysResource(SigningKeys keys) {
        this.keys = keys;
    }

    /** Several keys are an overlap. */
    @GET
    @PermitAll
    @Operation(summary = "Public keys (JWK set) that sign requests to Berkut")
    public Map<String, List<Map<String, Object>>> keys() {
        return keys.asJwkSet();
    }
}
