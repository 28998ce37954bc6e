package kz.ruqsat.visa.invitation;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import io.quarkus.oidc.client.filter.OidcClientFilter;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;

/** What invitation-service tells of a person; it logs each read with purpose and case id (P-S4). */
@RegisterRestClient(configKey = "invitation-service")
@OidcClientFilter
@Path("/api/v1/cases")
interface InvitationService {

    /** The purpose under which persons are read here. */
    String PURPOSE = "VISA";

    @GET
    @Path("/{caseId}/person")
    @Produces(MediaType.APPLICATION_JSON)
    Uni<Person> person(@PathParam("caseId") UUID caseId, @QueryParam("purpose") String purpose);

    /** The person as told; fields may be missing until it is taken for a {@link Holder}. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record Person(
            String surname,
            String givenNames,
            LocalDate birthDate,
            String sex,
            String citizenship,
            String documentNumber,
            String documentIssuedBy,
            LocalDate documentExpiresOn) {

        /** Personal data: never printed. */
        @Override
        public String toString() {
            return "Person[not shown]";
        }
    }
}
