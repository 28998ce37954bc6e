package kz.ruqsat.visa.operationdesk;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.Response;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.function.BiFunction;
import kz.ruqsat.casework.Act;
import kz.ruqsat.contracts.CaseId;
import kz.ruqsat.visa.application.Office;
import kz.ruqsat.visa.blanks.BlankStock;
import kz.ruqsat.visa.counter.Counter;
import kz.ruqsat.visa.counter.Counter.OfficerRequest;
import kz.ruqsat.visa.invitation.Holder;
import kz.ruqsat.visa.issued.IssuedVisa;
import kz.ruqsat.visa.operation.Filing.NewPassport;
import kz.ruqsat.visa.operation.OperationCommand;
import kz.ruqsat.visa.operation.OperationCommand.Accept;
import kz.ruqsat.visa.operation.OperationCommand.Approve;
import kz.ruqsat.visa.operation.OperationCommand.Blank;
import kz.ruqsat.visa.operation.OperationCommand.NoPaper;
import kz.ruqsat.visa.operation.OperationCommand.Paper;
import kz.ruqsat.visa.operation.OperationCommand.RequestApproval;
import kz.ruqsat.visa.operation.OperationCommand.SpoilBlank;
import kz.ruqsat.visa.operation.OperationStanding.Open;
import kz.ruqsat.visa.operation.VisaOperation;
import kz.ruqsat.visa.operation.Wanted;
import kz.ruqsat.visa.register.Printed;
import kz.ruqsat.visa.sticker.StickerNumber;
import kz.ruqsat.web.versions.Versions;

/** The body's decisions. A blank is drawn before the command, since a decision is pure; the case is looked at first, so that nobody draws for another's. */
@ApplicationScoped
class OperationDecisions {

    private final Desk desk;
    private final Counter counter;
    private final BlankStock stock;
    private final Printed printed;

    OperationDecisions(Desk desk, Counter counter, BlankStock stock, Printed printed) {
        this.desk = desk;
        this.counter = counter;
        this.stock = stock;
        this.printed = printed;
    }

    /** A decision that needs nothing but itself. */
    Uni<Response> decide(UUID caseId, String key, String ifMatch, OperationCommand command) {
        OfficerRequest request = counter.request(key);
        var addressed = Desk.onOperation(request.act(), new CaseId(caseId), command, Versions.required(ifMatch));
        return desk.submit(request.key(), List.of(addressed));
    }

    Uni<Response> accept(UUID caseId, String key, String ifMatch) {
        return onVisa(caseId, key, ifMatch, (_, visa) -> Uni.createFrom().item(new Accept(visa)));
    }

    Uni<Response> approve(UUID caseId, String key, String ifMatch, ApprovalForm form) {
        return onVisa(
                caseId,
                key,
                ifMatch,
                (office, visa) -> paper(office, visa, form.result())
                        .map(paper -> new Approve(form.result(), form.rules(), visa, paper)));
    }

    private Uni<Paper> paper(Office office, IssuedVisa visa, Wanted wanted) {
        return wanted == Wanted.NO_VISA
                ? Uni.createFrom().item(new NoPaper())
                : printed.on(visa.visaId().value())
                        .flatMap(before -> stock.draw(office.code()).map(number -> new Blank(number, before)));
    }

    Uni<Response> spoil(UUID caseId, String key, String ifMatch) {
        return onVisa(
                caseId, key, ifMatch, (office, _) -> stock.draw(office.code()).map(SpoilBlank::new));
    }

    Uni<Response> askForApproval(UUID caseId, String key, String ifMatch) {
        OfficerRequest request = counter.request(key);
        long version = Versions.required(ifMatch);
        return desk.operation(caseId)
                .map(snapshot -> (VisaOperation) snapshot.file())
                .flatMap(this::holder)
                .map(holder -> new RequestApproval(UUID.randomUUID(), holder))
                .map(asked -> Desk.onOperation(request.act(), new CaseId(caseId), asked, version))
                .flatMap(addressed -> desk.submit(request.key(), List.of(addressed)));
    }

    /** What was filed is forgotten once the operation has ended, and then nobody is asked for; the state table says so. */
    private Uni<Holder> holder(VisaOperation file) {
        LocalDate expiresOn =
                file.standing() instanceof Open open ? open.filing().passport().expiresOn() : file.askedOn();
        return printed.holder(file.visaId().value(), expiresOn)
                .map(holder ->
                        file.standing() instanceof Open open && open.filing().passport() instanceof NewPassport passport
                                ? inNewPassport(holder, passport)
                                : holder);
    }

    private static Holder inNewPassport(Holder holder, NewPassport passport) {
        return new Holder(
                holder.surname(),
                holder.givenNames(),
                holder.birthDate(),
                holder.sex(),
                holder.citizenship(),
                passport.number(),
                passport.issuedBy(),
                passport.expiresOn());
    }

    private Uni<Response> onVisa(
            UUID caseId,
            String key,
            String ifMatch,
            BiFunction<Office, IssuedVisa, Uni<? extends OperationCommand>> command) {
        OfficerRequest request = counter.request(key);
        long version = Versions.required(ifMatch);
        Act act = request.act();
        return desk.operation(caseId)
                .map(snapshot -> (VisaOperation) snapshot.file())
                .flatMap(file -> desk.visa(file.visaId()).flatMap(visa -> command.apply(request.office(), visa)))
                .flatMap(decided -> desk.submit(
                                request.key(), List.of(Desk.onOperation(act, new CaseId(caseId), decided, version)))
                        .eventually(() -> putBack(decided)));
    }

    /** A blank that the decision did not take is free for others at once. */
    private Uni<Void> putBack(OperationCommand decided) {
        return switch (decided) {
            case SpoilBlank(StickerNumber number) -> stock.putBack(number);
            case Approve approve when approve.paper() instanceof Blank blank -> stock.putBack(blank.number());
            default -> Uni.createFrom().voidItem();
        };
    }
}
