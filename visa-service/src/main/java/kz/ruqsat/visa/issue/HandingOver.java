package kz.ruqsat.visa.issue;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import kz.ruqsat.casework.CaseSnapshot;
import kz.ruqsat.casework.Work.Addressed;
import kz.ruqsat.contracts.CaseId;
import kz.ruqsat.visa.application.ApplicationCommand.Issue;
import kz.ruqsat.visa.application.ApplicationState.ToPrint;
import kz.ruqsat.visa.application.VisaApplication;
import kz.ruqsat.visa.counter.ApplicationView;
import kz.ruqsat.visa.counter.Counter;
import kz.ruqsat.visa.counter.Counter.OfficerRequest;
import kz.ruqsat.visa.counter.Reading;
import kz.ruqsat.visa.invitation.EntryCommand.Use;
import kz.ruqsat.visa.register.VisaView;
import kz.ruqsat.web.versions.Versions;

/** V13: the application ends with a visa and its invitation is used, both or neither. */
@ApplicationScoped
class HandingOver {

    private final Counter counter;
    private final Reading reading;

    HandingOver(Counter counter, Reading reading) {
        this.counter = counter;
        this.reading = reading;
    }

    Uni<Response> handOver(UUID caseId, String key, String ifMatch, String stickerNumber) {
        OfficerRequest request = counter.request(key);
        long version = Versions.required(ifMatch);
        Issue issue = new Issue(stickerNumber, CaseId.next().value());
        return reading.application(caseId)
                .map(snapshot -> (VisaApplication) snapshot.file())
                .flatMap(file -> submit(request, version, file, issue));
    }

    private Uni<Response> submit(OfficerRequest request, long version, VisaApplication file, Issue issue) {
        var use = new Use(file.caseId());
        List<Addressed> commands = Stream.concat(
                        Stream.of(counter.onApplication(request, file.caseId(), issue, version)),
                        file.invitation().stream().map(agreed -> counter.onInvitation(request, agreed.caseId(), use)))
                .toList();
        return counter.submit(request, commands, counter.ok(view(file, issue)));
    }

    /** What is printed on a blank never changes, so the sticker read before is the one handed over. */
    private static Function<CaseSnapshot, Object> view(VisaApplication before, Issue issue) {
        boolean known =
                before.standing() instanceof ToPrint s && s.sticker().number().equals(issue.stickerNumber());
        return known
                ? snapshot -> VisaView.issued(issue.visaId(), before, snapshot.effectiveAt())
                : ApplicationView::of;
    }
}
