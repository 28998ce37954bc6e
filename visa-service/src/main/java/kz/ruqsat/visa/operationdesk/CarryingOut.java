package kz.ruqsat.visa.operationdesk;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.Response;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import kz.ruqsat.casework.Work.Addressed;
import kz.ruqsat.contracts.CaseId;
import kz.ruqsat.rulebook.facts.BodyKind;
import kz.ruqsat.rulebook.facts.Operation;
import kz.ruqsat.rulebook.facts.VisaForm;
import kz.ruqsat.visa.counter.Counter;
import kz.ruqsat.visa.counter.Counter.OfficerRequest;
import kz.ruqsat.visa.issued.Bearer;
import kz.ruqsat.visa.issued.IssuedVisa;
import kz.ruqsat.visa.issued.VisaCommand;
import kz.ruqsat.visa.operation.Filing;
import kz.ruqsat.visa.operation.OperationCommand.Execute;
import kz.ruqsat.visa.operation.OperationStanding.AnotherVisa;
import kz.ruqsat.visa.operation.OperationStanding.ToExecute;
import kz.ruqsat.visa.operation.VisaOperation;
import kz.ruqsat.visa.register.Bearers;
import kz.ruqsat.web.versions.Versions;

/**
 * O9: the operation ends, the old visa is superseded (L6) or cancelled (L5), and where another visa is due it begins (L1), all or nothing. If the visa
 * has come to its end meanwhile, nothing of it happens.
 */
@ApplicationScoped
class CarryingOut {

    private final Desk desk;
    private final Counter counter;
    private final Bearers bearers;

    CarryingOut(Desk desk, Counter counter, Bearers bearers) {
        this.desk = desk;
        this.counter = counter;
        this.bearers = bearers;
    }

    Uni<Response> execute(UUID caseId, String key, String ifMatch, String stickerNumber) {
        OfficerRequest request = counter.request(key);
        long version = Versions.required(ifMatch);
        var execute = new Execute(stickerNumber, CaseId.next().value());
        var onOperation = Desk.onOperation(request.act(), new CaseId(caseId), execute, version);
        return desk.operation(caseId)
                .map(snapshot -> (VisaOperation) snapshot.file())
                .flatMap(file -> file.standing() instanceof ToExecute decided
                        ? onVisas(request, file, decided, execute)
                        : Uni.createFrom().item(List.<Addressed>of()))
                .map(onVisas -> joined(onOperation, onVisas))
                .flatMap(commands -> desk.submit(request.key(), commands));
    }

    private static List<Addressed> joined(Addressed first, List<Addressed> others) {
        List<Addressed> all = new ArrayList<>(List.of(first));
        all.addAll(others);
        return all;
    }

    private Uni<List<Addressed>> onVisas(
            OfficerRequest request, VisaOperation file, ToExecute decided, Execute execute) {
        return desk.visa(file.visaId())
                .flatMap(old -> bearer(old, decided.filing())
                        .map(bearer -> commands(request, file, decided, execute, old, bearer)));
    }

    private Uni<Bearer> bearer(IssuedVisa old, Filing filing) {
        return filing.passport() instanceof Filing.NewPassport passport
                ? bearers.of(passport.issuedBy(), passport.number())
                        .map(found -> new Bearer(
                                old.person(), found.documentIssuedBy(), found.documentNumber(), found.document()))
                : Uni.createFrom().item(Bearer.known(old.person()));
    }

    private static List<Addressed> commands(
            OfficerRequest request,
            VisaOperation file,
            ToExecute decided,
            Execute execute,
            IssuedVisa old,
            Bearer bearer) {
        List<Addressed> commands = new ArrayList<>();
        commands.add(Counter.onVisa(request.act(), old.visaId(), ending(file, decided.filing(), execute)));
        begun(request, file, decided, execute, old, bearer)
                .map(begin -> Counter.onVisa(request.act(), new CaseId(execute.newVisa()), begin)
                        .reachingLike(file.caseId()))
                .ifPresent(commands::add);
        return commands;
    }

    private static VisaCommand ending(VisaOperation file, Filing filing, Execute execute) {
        String body = file.office().code();
        BodyKind kind = BodyKind.valueOf(file.office().kind().name());
        return filing.asked() instanceof Operation.Cancel cancel
                ? new VisaCommand.Cancel(cancel.ground(), body, kind)
                : new VisaCommand.Supersede(execute.newVisa(), body, kind);
    }

    private static Optional<VisaCommand.Begin> begun(
            OfficerRequest request,
            VisaOperation file,
            ToExecute decided,
            Execute execute,
            IssuedVisa old,
            Bearer bearer) {
        if (!(decided.result() instanceof AnotherVisa(var _, var terms, var sticker))) {
            return Optional.empty();
        }
        var visa = new IssuedVisa(
                new CaseId(execute.newVisa()),
                sticker.number(),
                VisaForm.STICKER,
                old.person(),
                file.office(),
                old.basis(),
                file.caseId(),
                request.act().at(),
                terms,
                old.visaId().toString(),
                old.standing());
        return Optional.of(new VisaCommand.Begin(visa, sticker, bearer, VisaCommand.Begin.Origin.OPERATION));
    }
}
