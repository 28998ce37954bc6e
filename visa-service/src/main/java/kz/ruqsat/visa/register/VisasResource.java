package kz.ruqsat.visa.register;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import kz.ruqsat.contracts.Refusal;
import kz.ruqsat.rulebook.identifiers.Fault;
import kz.ruqsat.rulebook.identifiers.TravelDocumentNumber;
import kz.ruqsat.visa.counter.Reading;
import kz.ruqsat.visa.sticker.StickerNumber;
import kz.ruqsat.web.identity.Caller;
import kz.ruqsat.web.identity.Roles;
import kz.ruqsat.web.paging.Page;
import kz.ruqsat.web.problem.Refusals;
import kz.ruqsat.web.problem.RefusedException;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.logging.Logger;

/** The register of visas; it is only ever read. A body sees its own visas, and others for a purpose that is written down. */
@Path("/api/v1/visas")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Visas", description = "The register of visas")
public class VisasResource {

    private static final Logger LOG = Logger.getLogger(VisasResource.class);

    private final Visas visas;
    private final Bearers bearers;
    private final Reading reading;
    private final Caller caller;
    private final InstantSource clock;

    VisasResource(Visas visas, Bearers bearers, Reading reading, Caller caller, InstantSource clock) {
        this.visas = visas;
        this.bearers = bearers;
        this.reading = reading;
        this.caller = caller;
        this.clock = clock;
    }

    @GET
    @Path("/{visaId}")
    @RolesAllowed({Roles.MISSION_OFFICER, Roles.MIA_OFFICER, Roles.MFA_OFFICER, Roles.AUDITOR})
    @Operation(summary = "A visa")
    public Uni<VisaView> read(@PathParam("visaId") UUID visaId) {
        return found(visaId);
    }

    private Uni<VisaView> found(UUID visaId) {
        return visas.find(visaId, reading.visibleBody())
                .map(found -> found.orElseThrow(() -> new RefusedException(Refusal.notFound())));
    }

    @GET
    @Path("/{visaId}/history")
    @RolesAllowed({Roles.MISSION_OFFICER, Roles.MIA_OFFICER, Roles.MFA_OFFICER, Roles.AUDITOR})
    @Operation(
            summary =
                    "What became of a visa, from when it holds and when it became known, and the crossings of the border")
    public Uni<VisaHistory> history(@PathParam("visaId") UUID visaId) {
        return found(visaId).flatMap(visa -> visas.history(visa.visaId()));
    }

    @GET
    @RolesAllowed({Roles.MISSION_OFFICER, Roles.MIA_OFFICER, Roles.MFA_OFFICER, Roles.AUDITOR, Roles.SERVICE})
    @Operation(summary = "The visa on a sticker; with a purpose also one that another body issued")
    public Uni<Page<VisaView>> onSticker(
            @QueryParam("stickerNumber") String stickerNumber, @QueryParam("purpose") String purpose) {
        if (stickerNumber == null) {
            throw Refusals.malformed("/stickerNumber", "required", "The number of a sticker.");
        }
        if (!stickerNumber.matches(StickerNumber.FORM)) {
            throw Refusals.malformed("/stickerNumber", "wrong-format", "The number of a sticker, such as KZ0000042.");
        }
        return visas.onSticker(stickerNumber, visibleFor(purpose, stickerNumber))
                .map(found -> new Page<>(found.stream().toList(), ""));
    }

    private String visibleFor(String purpose, String stickerNumber) {
        if (purpose == null) {
            return reading.visibleBody();
        }
        ReadingPurpose named = Arrays.stream(ReadingPurpose.values())
                .filter(known -> known.name().equals(purpose))
                .findFirst()
                .orElseThrow(() -> Refusals.malformed(
                        "/purpose", "unknown-value", "BORDER, CORRECTION, OPERATION or APPLICATION."));
        LOG.infof("visa on sticker %s read by %s for %s", stickerNumber, caller.subject(), named);
        return "";
    }

    @POST
    @Path("/valid")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({Roles.MISSION_OFFICER, Roles.MIA_OFFICER, Roles.MFA_OFFICER, Roles.AUDITOR, Roles.SERVICE})
    @Operation(
            summary =
                    "Which visa of a travel document's holder was valid at the end of a day, by what was known at a moment (R-031)")
    public Uni<ValidVisaView> valid(@NotNull @Valid ValidVisaForm form) {
        Instant now = clock.instant();
        Instant knownAt = Objects.requireNonNullElse(form.knownAt(), now);
        if (TravelDocumentNumber.faultOf(form.travelDocumentNumber()) != Fault.NONE) {
            throw Refusals.malformed("/travelDocumentNumber", "wrong-format", "5 to 20 letters A-Z and digits.");
        }
        String number = TravelDocumentNumber.of(form.travelDocumentNumber()).number();
        String reader = caller.subject();
        return bearers.person(form.travelDocumentIssuedBy(), number)
                .flatMap(person -> validOf(person, form, knownAt))
                .invoke(visa -> LOG.infof(
                        "valid visa read by %s for %s: %s",
                        reader,
                        form.purpose(),
                        visa.map(VisaView::visaId).map(UUID::toString).orElse("none")))
                .map(visa -> new ValidVisaView(form.on(), knownAt, visa));
    }

    private Uni<Optional<VisaView>> validOf(Optional<UUID> person, ValidVisaForm form, Instant knownAt) {
        return person.map(known -> visas.valid(known, form.on(), knownAt))
                .orElseGet(() -> Uni.createFrom().item(Optional.empty()));
    }
}
