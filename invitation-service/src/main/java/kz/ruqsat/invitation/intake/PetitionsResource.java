package kz.ruqsat.invitation.intake;

import com.github.f4b6a3.uuid.UuidCreator;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import kz.ruqsat.casework.Act;
import kz.ruqsat.casework.Answer;
import kz.ruqsat.casework.CaseSnapshot;
import kz.ruqsat.casework.Cases;
import kz.ruqsat.casework.Contact;
import kz.ruqsat.casework.RequestKey;
import kz.ruqsat.casework.Work.Addressed;
import kz.ruqsat.contracts.CaseId;
import kz.ruqsat.invitation.counter.Callers;
import kz.ruqsat.invitation.counter.CaseCounter;
import kz.ruqsat.invitation.counter.CaseView;
import kz.ruqsat.invitation.counter.CaseViews;
import kz.ruqsat.invitation.counter.Reader;
import kz.ruqsat.invitation.counter.VisibleCases;
import kz.ruqsat.invitation.petition.Cover;
import kz.ruqsat.invitation.petition.PetitionCommand.FilePetition;
import kz.ruqsat.invitation.petition.PetitionContent;
import kz.ruqsat.invitation.petition.PetitionFile;
import kz.ruqsat.invitation.petition.PetitionProcedure;
import kz.ruqsat.web.idempotency.IdempotencyKey;
import kz.ruqsat.web.identity.Roles;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Petitions: filing one (I1, I2), and its folder. */
@Path("/api/v1/petitions")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Petitions", description = "File a petition; every invitee becomes a case of its own")
public class PetitionsResource {

    private static final int CREATED = 201;

    private final Cases cases;
    private final CaseCounter counter;
    private final Callers callers;
    private final Petitioner petitioner;

    PetitionsResource(Cases cases, CaseCounter counter, Callers callers, Petitioner petitioner) {
        this.cases = cases;
        this.counter = counter;
        this.callers = callers;
        this.petitioner = petitioner;
    }

    /** All invitees become cases, or none does. */
    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({Roles.INVITER, Roles.MFA_OFFICER})
    @Operation(summary = "File a petition; answers with a receipt with every case and the due dates to reckon with")
    @APIResponse(responseCode = "201", content = @Content(schema = @Schema(implementation = Receipt.class)))
    public Uni<Response> file(@HeaderParam(IdempotencyKey.HEADER) String key, @NotNull @Valid PetitionForm form) {
        RequestKey requestKey = counter.key(key);
        Reader reader = callers.reader();
        Act act = callers.filersAct();
        List<PetitionContent> contents = petitioner.contents(form, act.at());
        Opening opening =
                new Opening(UuidCreator.getTimeOrderedEpoch(), petitioner.contentHash(), act, form.contacts());
        return cases.serials(contents.size())
                .chain(serials -> counter.together(
                        requestKey, opening.filings(contents, serials), filed -> receipt(opening, filed, reader)));
    }

    /** What all cases of a petition have in common when they are opened. */
    private record Opening(UUID petitionId, String contentHash, Act act, List<Contact> contacts) {

        List<Addressed> filings(List<PetitionContent> contents, List<Long> serials) {
            List<Addressed> filings = new ArrayList<>();
            for (int i = 0; i < contents.size(); i++) {
                filings.add(filing(contents.get(i), serials.get(i), Contents.invitee(i)));
            }
            return filings;
        }

        private Addressed filing(PetitionContent content, long serial, String inviteeAt) {
            CaseId caseId = CaseId.next();
            Cover cover = Cover.of(caseId, petitionId, content.body(), serial, contentHash, act.at());
            UUID requestId = UuidCreator.getTimeOrderedEpoch();
            FilePetition command = new FilePetition(content, cover, requestId, inviteeAt);
            return Addressed.of(PetitionProcedure.KIND, caseId, command, act).reaching(contacts);
        }
    }

    private Answer receipt(Opening opening, List<CaseSnapshot> filed, Reader reader) {
        List<CaseView> views = filed.stream()
                .map(snapshot -> CaseViews.answered(snapshot, reader))
                .toList();
        Receipt receipt = new Receipt(
                opening.petitionId(),
                opening.contentHash(),
                views.getFirst().rulebook(),
                views,
                Expected.from(opening.act().at()));
        long version = filed.size() == 1 ? filed.getFirst().version() : -1;
        return new Answer(CREATED, counter.write(receipt), version, "/api/v1/petitions/" + opening.petitionId());
    }

    @GET
    @Path("{petitionId}")
    @RolesAllowed({Roles.INVITER, Roles.MIA_OFFICER, Roles.MFA_OFFICER, Roles.AUDITOR})
    @Operation(summary = "A petition with those of its cases that are the caller's business")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = Folder.class)))
    public Uni<Folder> read(@PathParam("petitionId") UUID petitionId) {
        Reader reader = callers.reader();
        return cases.inFolder(petitionId.toString()).map(found -> folder(petitionId, found, reader));
    }

    private static Folder folder(UUID petitionId, List<CaseSnapshot> found, Reader reader) {
        List<CaseView> seen = found.stream()
                .filter(snapshot -> snapshot.file() instanceof PetitionFile file && reader.maySee(file))
                .map(snapshot -> CaseViews.read(snapshot, reader))
                .toList();
        if (seen.isEmpty()) {
            throw VisibleCases.notFound();
        }
        return new Folder(petitionId, seen);
    }
}
