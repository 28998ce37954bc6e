package kz.ruqsat.berkut.intake;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Map;
import kz.ruqsat.berkut.signing.KeyRing;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jose4j.jwk.JsonWebKey.OutputControlLevel;

/** The public keys of Berkut; a receiver pins them and does not fetch them when a message comes. */
@Path("/berkut/v1/keys")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Keys")
public class KeysResource {

    private final KeyRing keys;

    KeysResource(KeyRing keys) {
        this.keys = keys;
    }

    /** A JWK set; several keys are an overlap. */
    @GET
    @PermitAll
    @Operation(summary = "Public keys (JWK set) that sign the replies")
    public Map<String, List<Map<String, Object>>> keys() {
        return Map.of(
                "keys",
                keys.published().stream()
                        .map(key -> key.toParams(OutputControlLevel.PUBLIC_ONLY))
                        .toList());
    }
}
