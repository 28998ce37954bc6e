package kz.ruqsat.visa.counter;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import kz.ruqsat.casework.Work.Addressed;
import kz.ruqsat.visa.application.ApplicationCommand;
import kz.ruqsat.visa.application.VisaApplication;
import kz.ruqsat.visa.counter.Counter.OfficerRequest;
import kz.ruqsat.visa.invitation.EntryCommand.Free;
import kz.ruqsat.web.versions.Versions;

/** Ends an application without a visa and frees its invitation, both or neither. */
@ApplicationScoped
public class Ending {

    private final Counter counter;
    private final Reading reading;

    Ending(Counter counter, Reading reading) {
        this.counter = counter;
        this.reading = reading;
    }

    /** Ends the application by this command. */
    public Uni<Response> end(UUID caseId, String key, String ifMatch, ApplicationCommand command, Free.End end) {
        OfficerRequest request = counter.request(key);
        long version = Versions.required(ifMatch);
        return reading.application(caseId)
                .map(snapshot -> (VisaApplication) snapshot.file())
                .map(file -> Stream.concat(
                                Stream.of(counter.onApplication(request, file.caseId(), command, version)),
                                file.invitation().stream()
                                        .map(agreed -> counter.onInvitation(
                                                request, agreed.caseId(), new Free(file.caseId(), end))))
                        .toList())
                .flatMap(commands -> submit(request, commands));
    }

    private Uni<Response> submit(OfficerRequest request, List<Addressed> commands) {
        return counter.submit(request, commands, counter.ok(ApplicationView::of));
    }
}
