package kz.ruqsat.visa.counter;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import kz.ruqsat.casework.Work.Addressed;
import kz.ruqsat.visa.application.ApplicationCommand;
import kz.ruqsat.visa.application.ApplicationState.Returned;
import kz.ruqsat.visa.application.Known;
import kz.ruqsat.visa.application.VisaApplication;
import kz.ruqsat.visa.counter.Counter.OfficerRequest;
import kz.ruqsat.visa.invitation.EntryCommand.Free;
import kz.ruqsat.web.versions.Versions;

/** Ends an application without a visa, or returns it, and frees its invitation, both or neither. */
@ApplicationScoped
public class Ending {

    private final Counter counter;
    private final Reading reading;
    private final Circumstances circumstances;

    Ending(Counter counter, Reading reading, Circumstances circumstances) {
        this.counter = counter;
        this.reading = reading;
        this.circumstances = circumstances;
    }

    /** Ends the application by this command. */
    public Uni<Response> end(UUID caseId, String key, String ifMatch, ApplicationCommand command, Free.End end) {
        return end(caseId, key, ifMatch, _ -> command, end);
    }

    /** Ends it by a command that has to know what stands outside the case. */
    public Uni<Response> end(
            UUID caseId, String key, String ifMatch, Function<Known, ApplicationCommand> command, Free.End end) {
        OfficerRequest request = counter.request(key);
        long version = Versions.required(ifMatch);
        return reading.application(caseId)
                .map(snapshot -> (VisaApplication) snapshot.file())
                .flatMap(file -> circumstances
                        .of(file)
                        .map(known -> commands(request, version, file, command.apply(known), end)))
                .flatMap(commands -> counter.submit(request, commands, counter.ok(ApplicationView::of)));
    }

    /** What was returned holds its invitation no longer. */
    private List<Addressed> commands(
            OfficerRequest request, long version, VisaApplication file, ApplicationCommand command, Free.End end) {
        Stream<Addressed> freeing = file.standing() instanceof Returned
                ? Stream.empty()
                : file.invitation().stream()
                        .map(agreed -> counter.onInvitation(request, agreed.caseId(), new Free(file.caseId(), end)));
        return Stream.concat(Stream.of(counter.onApplication(request, file.caseId(), command, version)), freeing)
                .toList();
    }
}
