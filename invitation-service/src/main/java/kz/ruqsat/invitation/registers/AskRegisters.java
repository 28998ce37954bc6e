package kz.ruqsat.invitation.registers;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import kz.ruqsat.casework.CaseSnapshot;
import kz.ruqsat.casework.Cases;
import kz.ruqsat.casework.ErrandRunner;
import kz.ruqsat.contracts.CaseId;
import kz.ruqsat.invitation.petition.PetitionCommand.RecordRegisterAnswers;
import kz.ruqsat.invitation.petition.PetitionContent;
import kz.ruqsat.invitation.petition.PetitionFile;
import kz.ruqsat.invitation.petition.PetitionProcedure;
import kz.ruqsat.invitation.petition.Registers;
import kz.ruqsat.rulebook.reference.ReferenceData;
import kz.ruqsat.rulebook.reference.RegisterLookUp.Moment;
import kz.ruqsat.rulebook.registers.LookUp;
import kz.ruqsat.rulebook.registers.RegisterReading;
import kz.ruqsat.stateregisters.RegistersGateway;

/** Asks the state systems about a petition until all have answered. */
@ApplicationScoped
class AskRegisters implements ErrandRunner {

    private final Cases cases;
    private final RegistersGateway gateway;

    AskRegisters(Cases cases, RegistersGateway gateway) {
        this.cases = cases;
        this.gateway = gateway;
    }

    @Override
    public String kind() {
        return Registers.ASK;
    }

    @Override
    public String caseKind() {
        return PetitionProcedure.KIND;
    }

    /** @param payload the moment at which they are asked */
    @Override
    public Uni<Report> run(CaseId caseId, String payload) {
        Moment moment = Moment.valueOf(payload);
        return cases.find(caseId)
                .map(found -> file(found, caseId))
                .chain(file -> gateway.ask(caseId, "PETITION_" + moment, lookUps(file.content(), moment))
                        .map(answers -> Report.of(
                                new RecordRegisterAnswers(file.registers().filing(), moment, answers))));
    }

    private static PetitionFile file(Optional<CaseSnapshot> found, CaseId caseId) {
        return found.map(CaseSnapshot::file)
                .map(PetitionFile.class::cast)
                .orElseThrow(() -> new IllegalStateException("no case " + caseId));
    }

    private static List<LookUp> lookUps(PetitionContent content, Moment moment) {
        return new RegisterReading(ReferenceData.current())
                .lookUps(moment, content.asked().category(), content.claims(), content.registerKeys());
    }
}
