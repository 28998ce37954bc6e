package kz.ruqsat.visa.registers;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import kz.ruqsat.casework.CaseSnapshot;
import kz.ruqsat.casework.Cases;
import kz.ruqsat.casework.ErrandRunner;
import kz.ruqsat.contracts.CaseId;
import kz.ruqsat.rulebook.reference.ReferenceData;
import kz.ruqsat.rulebook.reference.RegisterLookUp.KeyPart;
import kz.ruqsat.rulebook.reference.RegisterLookUp.Moment;
import kz.ruqsat.rulebook.registers.LookUp;
import kz.ruqsat.rulebook.registers.RegisterReading;
import kz.ruqsat.visa.application.ApplicationCommand.RecordRegisterAnswers;
import kz.ruqsat.visa.application.ApplicationState.Open;
import kz.ruqsat.visa.application.Dossier;
import kz.ruqsat.visa.application.StateSystems;
import kz.ruqsat.visa.application.VisaApplication;

/** Asks the state systems about a visa application until all have answered. */
@ApplicationScoped
class AskRegisters implements ErrandRunner {

    private static final String PURPOSE = "VISA_APPLICATION";

    private final Cases cases;
    private final RegistersGateway gateway;

    AskRegisters(Cases cases, RegistersGateway gateway) {
        this.cases = cases;
        this.gateway = gateway;
    }

    @Override
    public String kind() {
        return StateSystems.ASK;
    }

    @Override
    public String caseKind() {
        return VisaApplication.KIND;
    }

    /** @param payload the number of the filing they are asked for */
    @Override
    public Uni<Report> run(CaseId caseId, String payload) {
        int filing = Integer.parseInt(payload);
        return cases.find(caseId)
                .map(found -> file(found, caseId))
                .chain(file -> file.standing() instanceof Open open
                        ? ask(caseId, filing, lookUps(file, open.dossier()))
                        : Uni.createFrom().item(Report.NONE));
    }

    private Uni<Report> ask(CaseId caseId, int filing, List<LookUp> lookUps) {
        return gateway.ask(caseId, PURPOSE, lookUps)
                .map(answers -> Report.of(new RecordRegisterAnswers(filing, answers)));
    }

    private static VisaApplication file(Optional<CaseSnapshot> found, CaseId caseId) {
        return found.map(CaseSnapshot::file)
                .map(VisaApplication.class::cast)
                .orElseThrow(() -> new IllegalStateException("no case " + caseId));
    }

    private static List<LookUp> lookUps(VisaApplication file, Dossier dossier) {
        return new RegisterReading(ReferenceData.current())
                .lookUps(Moment.VISA_FILED, file.asked().category(), Set.of(), keys(dossier));
    }

    private static Map<KeyPart, String> keys(Dossier dossier) {
        var holder = dossier.holder();
        Map<KeyPart, String> keys = new EnumMap<>(KeyPart.class);
        keys.put(KeyPart.PASSPORT, holder.documentIssuedBy() + "-" + holder.documentNumber());
        keys.put(KeyPart.BIRTH_DATE, holder.birthDate().toString());
        if (!dossier.papers().feePayment().isEmpty()) {
            keys.put(KeyPart.PAYMENT, dossier.papers().feePayment());
        }
        return keys;
    }
}
