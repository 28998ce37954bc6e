package kz.ruqsat.visa.blanks;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.Response;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import kz.ruqsat.casework.Act;
import kz.ruqsat.casework.Actor;
import kz.ruqsat.casework.CaseSnapshot;
import kz.ruqsat.casework.Work.Addressed;
import kz.ruqsat.contracts.CaseId;
import kz.ruqsat.rulebook.identifiers.DivisionCode;
import kz.ruqsat.rulebook.identifiers.Fault;
import kz.ruqsat.rulebook.reference.IssuingBody;
import kz.ruqsat.rulebook.reference.Mission;
import kz.ruqsat.rulebook.reference.ReferenceData;
import kz.ruqsat.visa.application.Office;
import kz.ruqsat.visa.blanks.DeliveryProcedure.Deliver;
import kz.ruqsat.visa.blanks.DeliveryProcedure.Range;
import kz.ruqsat.visa.counter.Counter;
import kz.ruqsat.visa.counter.Counter.OfficerRequest;
import kz.ruqsat.visa.sticker.StickerNumber;
import kz.ruqsat.web.correlation.Correlation;
import kz.ruqsat.web.idempotency.KeyedRequest;
import kz.ruqsat.web.idempotency.KeyedRequests;
import kz.ruqsat.web.identity.Caller;
import kz.ruqsat.web.identity.Roles;
import kz.ruqsat.web.problem.Refusals;

/** Enters deliveries: an administrator for any body, an officer for the officer's own. */
@ApplicationScoped
class Deliveries {

    private final KeyedRequests requests;
    private final Caller caller;
    private final Counter counter;
    private final StockReport report;
    private final InstantSource clock;

    Deliveries(KeyedRequests requests, Caller caller, Counter counter, StockReport report, InstantSource clock) {
        this.requests = requests;
        this.caller = caller;
        this.counter = counter;
        this.report = report;
        this.clock = clock;
    }

    Uni<Response> enter(String key, DeliveryForm form) {
        KeyedRequest request = requests.required(key);
        Office office = officeOf(form);
        StickerNumber first = new StickerNumber(form.firstNumber());
        StickerNumber last = new StickerNumber(form.lastNumber());
        requireRange(first, last);
        Actor actor = new Actor(caller.subject(), role(), caller.body().orElse(""));
        var officer = new OfficerRequest(
                request, new Act(clock.instant(), actor, request.key(), Correlation.currentTraceparent()), office);
        return report.wasDelivered(first, last)
                .map(before -> before ? Range.DELIVERED_BEFORE : Range.NEW)
                .flatMap(range -> submit(officer, new Deliver(CaseId.next(), office.code(), first, last, range)));
    }

    private Uni<Response> submit(OfficerRequest request, Deliver command) {
        var addressed = Addressed.of(BlankDelivery.KIND, command.deliveryId(), command, request.act());
        return counter.submit(request, List.of(addressed), cases -> {
            CaseSnapshot delivery = cases.getFirst();
            return counter.answer(201, DeliveryView.of((BlankDelivery) delivery.file()), delivery, "");
        });
    }

    private Office officeOf(DeliveryForm form) {
        if (caller.has(Roles.ADMINISTRATOR)) {
            if (form.body() == null) {
                throw Refusals.malformed("/body", "required", "The body that got the blanks.");
            }
            return office(form.body())
                    .orElseThrow(() -> Refusals.malformed("/body", "unknown-value", "A body that issues stickers."));
        }
        String own = caller.requiredBody();
        if (form.body() != null && !form.body().equals(own)) {
            throw Refusals.forbidden("An officer enters deliveries to the officer's own body.");
        }
        return office(own).orElseThrow(() -> Refusals.forbidden("The body of the token issues no stickers."));
    }

    private static Optional<Office> office(String code) {
        ReferenceData data = ReferenceData.current();
        if (code.equals("MFA")) {
            return Optional.of(new Office(code, IssuingBody.MFA));
        }
        if (DivisionCode.faultOf(code, data.identifierFormats()) == Fault.NONE) {
            return Optional.of(new Office(code, IssuingBody.MIA_TD));
        }
        return data.missions()
                .find(code)
                .filter(Mission::issuesVisas)
                .map(mission -> new Office(code, IssuingBody.FOREIGN_MISSION));
    }

    private String role() {
        return List.of(Roles.ADMINISTRATOR, Roles.MISSION_OFFICER, Roles.MIA_OFFICER, Roles.MFA_OFFICER).stream()
                .filter(caller::has)
                .findFirst()
                .orElseThrow(() -> Refusals.forbidden("Only an administrator or an officer of the body may do this."));
    }

    private static void requireRange(StickerNumber first, StickerNumber last) {
        if (last.serial() < first.serial()) {
            throw Refusals.malformed("/lastNumber", "invalid-value", "A range does not end before it begins.");
        }
        if (last.serial() - first.serial() >= BlankDelivery.MOST) {
            throw Refusals.malformed(
                    "/lastNumber", "out-of-range", "A delivery has at most " + BlankDelivery.MOST + " numbers.");
        }
    }
}
