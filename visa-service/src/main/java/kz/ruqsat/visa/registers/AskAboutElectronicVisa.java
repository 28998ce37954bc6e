package kz.ruqsat.visa.registers;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Set;
import kz.ruqsat.casework.Cases;
import kz.ruqsat.casework.ErrandRunner;
import kz.ruqsat.contracts.CaseId;
import kz.ruqsat.rulebook.reference.ReferenceData;
import kz.ruqsat.rulebook.reference.RegisterLookUp.KeyPart;
import kz.ruqsat.rulebook.reference.RegisterLookUp.Moment;
import kz.ruqsat.rulebook.registers.LookUp;
import kz.ruqsat.rulebook.registers.RegisterReading;
import kz.ruqsat.stateregisters.RegistersGateway;
import kz.ruqsat.visa.evisa.EvisaApplication;
import kz.ruqsat.visa.evisa.EvisaCommand.RecordRegisterAnswers;
import kz.ruqsat.visa.evisa.EvisaProcedure;
import kz.ruqsat.visa.evisa.EvisaState.Submitted;

/**
 * Asks for the payment that the portal named, and for prints on record in case a mission is visited, until both systems have answered (R-040, R-044,
 * The lists of persons are asked by the automatic desk, at the moment it decides.
 */
@ApplicationScoped
class AskAboutElectronicVisa implements ErrandRunner {

    private static final String PURPOSE = "ELECTRONIC_VISA";

    private final Cases cases;
    private final RegistersGateway gateway;

    AskAboutElectronicVisa(Cases cases, RegistersGateway gateway) {
        this.cases = cases;
        this.gateway = gateway;
    }

    @Override
    public String kind() {
        return EvisaProcedure.ASK;
    }

    @Override
    public String caseKind() {
        return EvisaApplication.KIND;
    }

    /** @param payload the number of the payment they are asked for */
    @Override
    public Uni<Report> run(CaseId caseId, String payload) {
        int filing = Integer.parseInt(payload);
        return cases.find(caseId)
                .map(found -> (EvisaApplication) found.orElseThrow().file())
                .flatMap(file -> file.standing() instanceof Submitted state
                        ? ask(file, state, filing)
                        : Uni.createFrom().item(Report.NONE));
    }

    private Uni<Report> ask(EvisaApplication file, Submitted state, int filing) {
        return gateway.ask(file.caseId(), PURPOSE, lookUps(file, state))
                .map(answers -> Report.of(new RecordRegisterAnswers(filing, answers)));
    }

    private static List<LookUp> lookUps(EvisaApplication file, Submitted state) {
        var holder = state.dossier().holder();
        Map<KeyPart, String> keys = Map.of(
                KeyPart.PAYMENT,
                state.feePayment(),
                KeyPart.PASSPORT,
                holder.documentIssuedBy() + "-" + holder.documentNumber(),
                KeyPart.BIRTH_DATE,
                holder.birthDate().toString());
        return new RegisterReading(ReferenceData.current())
                .lookUps(Moment.VISA_FILED, file.asked().category(), Set.of(), keys);
    }
}
