package kz.ruqsat.visa.blanks;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import kz.ruqsat.casework.CaseSnapshot;
import kz.ruqsat.visa.application.ApplicationCommand;
import kz.ruqsat.visa.application.ApplicationCommand.Approve;
import kz.ruqsat.visa.application.ApplicationCommand.SpoilBlank;
import kz.ruqsat.visa.application.VisaApplication;
import kz.ruqsat.visa.counter.ApplicationView;
import kz.ruqsat.visa.counter.Circumstances;
import kz.ruqsat.visa.counter.Counter;
import kz.ruqsat.visa.counter.Counter.OfficerRequest;
import kz.ruqsat.visa.counter.Reading;
import kz.ruqsat.visa.sticker.StickerNumber;
import kz.ruqsat.web.versions.Versions;

/** The two decisions that take a blank. The number is drawn before the command, since a decision is pure; the sticker alone takes it. */
@ApplicationScoped
public class BlankDecision {

    private final BlankStock stock;
    private final Counter counter;
    private final Reading reading;
    private final Circumstances circumstances;

    BlankDecision(BlankStock stock, Counter counter, Reading reading, Circumstances circumstances) {
        this.stock = stock;
        this.counter = counter;
        this.reading = reading;
        this.circumstances = circumstances;
    }

    /** V11. */
    public Uni<Response> approve(UUID caseId, String key, String ifMatch) {
        return decide(
                caseId,
                key,
                ifMatch,
                known -> circumstances
                        .of((VisaApplication) known.file())
                        .map(facts -> blank -> new Approve(blank, facts)));
    }

    /** V12. */
    public Uni<Response> spoil(UUID caseId, String key, String ifMatch) {
        return decide(caseId, key, ifMatch, _ -> Uni.createFrom().item(SpoilBlank::new));
    }

    /** The case is looked at first, so that nobody draws blanks on a case that is not theirs. */
    private Uni<Response> decide(
            UUID caseId,
            String key,
            String ifMatch,
            Function<CaseSnapshot, Uni<Function<StickerNumber, ApplicationCommand>>> command) {
        OfficerRequest request = counter.request(key);
        long version = Versions.required(ifMatch);
        return reading.application(caseId)
                .flatMap(known -> command.apply(known)
                        .flatMap(prepared -> stock.draw(request.office().code())
                                .flatMap(blank -> submit(request, known, version, prepared.apply(blank))
                                        .eventually(() -> stock.putBack(blank)))));
    }

    private Uni<Response> submit(OfficerRequest request, CaseSnapshot known, long version, ApplicationCommand command) {
        var addressed = counter.onApplication(request, known.caseId(), command, version);
        return counter.submit(request, List.of(addressed), counter.ok(ApplicationView::of));
    }
}
