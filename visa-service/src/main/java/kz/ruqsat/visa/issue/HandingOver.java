package kz.ruqsat.visa.issue;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.Response;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import kz.ruqsat.casework.CaseSnapshot;
import kz.ruqsat.casework.Work.Addressed;
import kz.ruqsat.contracts.CaseId;
import kz.ruqsat.rulebook.facts.VisaForm;
import kz.ruqsat.visa.application.ApplicationCommand.Issue;
import kz.ruqsat.visa.application.ApplicationState.ToPrint;
import kz.ruqsat.visa.application.VisaApplication;
import kz.ruqsat.visa.counter.ApplicationView;
import kz.ruqsat.visa.counter.Counter;
import kz.ruqsat.visa.counter.Counter.OfficerRequest;
import kz.ruqsat.visa.counter.Reading;
import kz.ruqsat.visa.invitation.EntryCommand.Use;
import kz.ruqsat.visa.register.NewVisas;
import kz.ruqsat.visa.register.NewVisas.NewVisa;
import kz.ruqsat.visa.register.VisaView;
import kz.ruqsat.web.versions.Versions;

/**
 * V13: the application ends with a visa, its invitation, if it has one, is used, the visa begins (L1) and the older valid visa of the person is
 * cancelled (L5), all or nothing.
 */
@ApplicationScoped
class HandingOver {

    private final Counter counter;
    private final Reading reading;
    private final NewVisas newVisas;

    HandingOver(Counter counter, Reading reading, NewVisas newVisas) {
        this.counter = counter;
        this.reading = reading;
        this.newVisas = newVisas;
    }

    Uni<Response> handOver(UUID caseId, String key, String ifMatch, String stickerNumber) {
        OfficerRequest request = counter.request(key);
        long version = Versions.required(ifMatch);
        Issue issue = new Issue(stickerNumber, CaseId.next().value());
        return reading.application(caseId)
                .map(snapshot -> (VisaApplication) snapshot.file())
                .flatMap(file -> handOver(request, version, file, issue));
    }

    private Uni<Response> handOver(OfficerRequest request, long version, VisaApplication file, Issue issue) {
        List<Addressed> commands = ofApplication(request, version, file, issue);
        return file.standing() instanceof ToPrint printed
                ? handOver(request, commands, file, printed, issue)
                : counter.submit(request, commands, counter.ok(ApplicationView::of));
    }

    private Uni<Response> handOver(
            OfficerRequest request, List<Addressed> commands, VisaApplication file, ToPrint printed, Issue issue) {
        var visa = new NewVisa(
                issue.visaId(),
                VisaForm.STICKER,
                printed.sticker(),
                printed.dossier().holder());
        return newVisas.commands(request.act(), file, visa)
                .flatMap(ofVisas ->
                        counter.submit(request, joined(commands, ofVisas), counter.ok(view(file, printed, issue))));
    }

    private List<Addressed> ofApplication(OfficerRequest request, long version, VisaApplication file, Issue issue) {
        var use = new Use(file.caseId());
        return Stream.concat(
                        Stream.of(counter.onApplication(request, file.caseId(), issue, version)),
                        file.invitation().stream().map(agreed -> counter.onInvitation(request, agreed.caseId(), use)))
                .toList();
    }

    private static List<Addressed> joined(List<Addressed> first, List<Addressed> second) {
        List<Addressed> all = new ArrayList<>(first);
        all.addAll(second);
        return all;
    }

    /** What is printed on a blank never changes, so the sticker read before is the one handed over. */
    private static Function<CaseSnapshot, Object> view(VisaApplication before, ToPrint printed, Issue issue) {
        return printed.sticker().number().equals(issue.stickerNumber())
                ? snapshot -> VisaView.issued(issue.visaId(), before, snapshot.effectiveAt())
                : ApplicationView::of;
    }
}
