package kz.ruqsat.visa.intake;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import kz.ruqsat.businesstime.KazakhstanTime;
import kz.ruqsat.casework.Answer;
import kz.ruqsat.casework.CaseSnapshot;
import kz.ruqsat.casework.Cases;
import kz.ruqsat.casework.Move;
import kz.ruqsat.casework.Work.Addressed;
import kz.ruqsat.contracts.CaseId;
import kz.ruqsat.visa.application.ApplicationCommand;
import kz.ruqsat.visa.application.ApplicationCommand.AsInviter;
import kz.ruqsat.visa.application.ApplicationCommand.Claim.OnPetition;
import kz.ruqsat.visa.application.ApplicationCommand.Resubmit;
import kz.ruqsat.visa.application.ApplicationCommand.Submit;
import kz.ruqsat.visa.application.ApplicationCommand.Withdraw;
import kz.ruqsat.visa.application.CaseNumber;
import kz.ruqsat.visa.application.VisaApplication;
import kz.ruqsat.visa.application.VisaProcedure;
import kz.ruqsat.visa.counter.ApplicationView;
import kz.ruqsat.visa.counter.InvitersCounter;
import kz.ruqsat.visa.counter.InvitersCounter.InviterRequest;
import kz.ruqsat.visa.counter.Nothing;
import kz.ruqsat.visa.intake.Claims.Filed;
import kz.ruqsat.visa.invitation.Holder;
import kz.ruqsat.visa.register.EarlierVisas;
import kz.ruqsat.visa.register.InvalidVisas;
import kz.ruqsat.web.idempotency.IdempotencyKey;
import kz.ruqsat.web.identity.Roles;
import kz.ruqsat.web.versions.Versions;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What an inviter files for a foreigner in the country: V1, V14. The division decides at the addresses of every visa application. */
@Path("/api/v1/in-country-applications")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RolesAllowed(Roles.INVITER)
@Tag(name = "In-country applications", description = "Petitions of inviters for visas in the country")
public class InCountryResource {

    private static final String ADDRESS = "/api/v1/visa-applications/";

    private final InvitersCounter counter;
    private final Cases cases;
    private final Claims claims;
    private final EarlierVisas earlier;
    private final VisaProcedure procedure;

    InCountryResource(
            InvitersCounter counter, Cases cases, Claims claims, EarlierVisas earlier, VisaProcedure procedure) {
        this.counter = counter;
        this.cases = cases;
        this.claims = claims;
        this.earlier = earlier;
        this.procedure = procedure;
    }

    /** What the inviter says, with what the register of visas says in its place. */
    private Uni<Filed> filed(InviterRequest request, InCountryForm form) {
        var told = form.filed(
                request.inviter(), KazakhstanTime.dateOf(request.act().at()));
        var claim = (OnPetition) told.claim();
        Holder holder = claim.holder();
        return earlier.of(
                        holder.documentIssuedBy(),
                        holder.documentNumber(),
                        told.form().asked().category(),
                        request.inviter())
                .map(known -> known.map(visas -> new Filed(
                                new OnPetition(claim.petition().knowing(visas), holder, claim.division()),
                                told.form(),
                                told.contacts()))
                        .orElse(told))
                .flatMap(known -> claims.linked(known, form.replacesVisa()));
    }

    @POST
    @Operation(summary = "File a petition for a visa in the country or a change of category (V1)")
    @APIResponse(responseCode = "201", content = @Content(schema = @Schema(implementation = ApplicationView.class)))
    public Uni<Response> file(@HeaderParam(IdempotencyKey.HEADER) String key, @NotNull @Valid InCountryForm form) {
        InviterRequest request = counter.request(key);
        return filed(request, form)
                .flatMap(
                        filed -> cases.serials(1).map(List::getFirst).map(serial -> submission(request, filed, serial)))
                .flatMap(commands -> counter.submit(request, commands, this::created));
    }

    private List<Addressed> submission(InviterRequest request, Filed filed, long serial) {
        var office = ((OnPetition) filed.claim()).division();
        String number =
                CaseNumber.of(office.code(), KazakhstanTime.dateOf(request.act().at()), serial);
        CaseId caseId = CaseId.next();
        var submit = new Submit(caseId, number, office, filed.claim(), filed.form());
        return together(
                request,
                caseId,
                Optional.empty(),
                filed,
                submit,
                counter.onNew(request, caseId, submit).reaching(filed.contacts()));
    }

    /** The link to an invalid visa is kept only where the petition is taken, and both or neither. */
    private List<Addressed> together(
            InviterRequest request,
            CaseId caseId,
            Optional<VisaApplication> file,
            Filed filed,
            ApplicationCommand tried,
            Addressed command) {
        boolean isTaken = procedure.handle(file, tried, request.act()) instanceof Move;
        List<Addressed> all = new ArrayList<>(List.of(command));
        if (isTaken) {
            all.addAll(InvalidVisas.linked(request.act(), filed.form().replaces(), caseId));
        }
        return all;
    }

    private Answer created(CaseSnapshot filed) {
        return counter.answer(201, filed, ADDRESS + filed.caseId());
    }

    @POST
    @Path("/{caseId}/resubmission")
    @Operation(summary = "File a returned petition anew (V1), at the right division if it was returned for that")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = ApplicationView.class)))
    public Uni<Response> fileAnew(
            @PathParam("caseId") UUID caseId,
            @HeaderParam(IdempotencyKey.HEADER) String key,
            @HeaderParam(Versions.IF_MATCH) String ifMatch,
            @NotNull @Valid InCountryForm form) {
        InviterRequest request = counter.request(key);
        CaseId petition = new CaseId(caseId);
        return filed(request, form)
                .flatMap(filed -> cases.find(petition).map(found -> {
                    var again = new AsInviter(request.inviter(), new Resubmit(filed.claim(), filed.form()));
                    var said = counter.said(request, petition, ifMatch, again).reaching(filed.contacts());
                    return together(request, petition, file(found), filed, again, said);
                }))
                .flatMap(commands -> counter.submit(request, commands, snapshot -> counter.answer(200, snapshot, "")));
    }

    private static Optional<VisaApplication> file(Optional<CaseSnapshot> found) {
        return found.map(CaseSnapshot::file)
                .filter(VisaApplication.class::isInstance)
                .map(VisaApplication.class::cast);
    }

    @POST
    @Path("/{caseId}/withdrawal")
    @Operation(summary = "Withdraw the petition (V14); the duty is not returned")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = ApplicationView.class)))
    public Uni<Response> withdraw(
            @PathParam("caseId") UUID caseId,
            @HeaderParam(IdempotencyKey.HEADER) String key,
            @HeaderParam(Versions.IF_MATCH) String ifMatch,
            @NotNull @Valid Nothing nothing) {
        return counter.say(counter.request(key), caseId, ifMatch, new Withdraw());
    }
}
