package kz.ruqsat.visa.registers;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import kz.ruqsat.casework.Cases;
import kz.ruqsat.casework.ErrandRunner;
import kz.ruqsat.contracts.CaseId;
import kz.ruqsat.rulebook.facts.Operation;
import kz.ruqsat.rulebook.reference.ReferenceData;
import kz.ruqsat.rulebook.reference.RegisterLookUp.KeyPart;
import kz.ruqsat.rulebook.reference.RegisterLookUp.Moment;
import kz.ruqsat.rulebook.registers.LookUp;
import kz.ruqsat.rulebook.registers.RegisterReading;
import kz.ruqsat.stateregisters.RegistersGateway;
import kz.ruqsat.visa.incountry.Membership;
import kz.ruqsat.visa.incountry.Petition;
import kz.ruqsat.visa.invitation.Holder;
import kz.ruqsat.visa.issued.IssuedVisa;
import kz.ruqsat.visa.operation.Asking;
import kz.ruqsat.visa.operation.Filing;
import kz.ruqsat.visa.operation.OperationCommand.RecordRegisterAnswers;
import kz.ruqsat.visa.operation.OperationStanding.Open;
import kz.ruqsat.visa.operation.VisaOperation;
import kz.ruqsat.visa.register.Printed;

/**
 * Asks the state systems about an operation until all have answered. Of the holder they are asked by the passport that the visa is in,
 * which stands in the register of visas and in no file of the operation.
 */
@ApplicationScoped
class AskAboutOperation implements ErrandRunner {

    private static final String PURPOSE = "VISA_OPERATION";

    private final Cases cases;
    private final Printed printed;
    private final RegistersGateway gateway;

    AskAboutOperation(Cases cases, Printed printed, RegistersGateway gateway) {
        this.cases = cases;
        this.printed = printed;
        this.gateway = gateway;
    }

    @Override
    public String kind() {
        return Asking.ERRAND;
    }

    @Override
    public String caseKind() {
        return VisaOperation.KIND;
    }

    /** @param payload the number of the filing they are asked for */
    @Override
    public Uni<Report> run(CaseId caseId, String payload) {
        int filing = Integer.parseInt(payload);
        return cases.find(caseId)
                .map(found -> (VisaOperation) found.orElseThrow().file())
                .flatMap(file -> file.standing() instanceof Open open
                        ? ask(file, open.filing(), filing)
                        : Uni.createFrom().item(Report.NONE));
    }

    private Uni<Report> ask(VisaOperation file, Filing asked, int filing) {
        return cases.find(file.visaId())
                .map(found -> (IssuedVisa) found.orElseThrow().file())
                .flatMap(visa -> printed.holder(
                                file.visaId().value(), asked.passport().expiresOn())
                        .map(holder -> lookUps(file, asked, visa, holder)))
                .flatMap(lookUps -> gateway.ask(file.caseId(), PURPOSE, lookUps))
                .map(answers -> Report.of(new RecordRegisterAnswers(filing, answers)));
    }

    private static List<LookUp> lookUps(VisaOperation file, Filing asked, IssuedVisa visa, Holder holder) {
        var reading = new RegisterReading(ReferenceData.current());
        String passport = holder.documentIssuedBy() + "-" + holder.documentNumber();
        Map<KeyPart, String> keys = new EnumMap<>(Map.of(KeyPart.PASSPORT, passport));
        if (!asked.dutyPayment().isEmpty()) {
            keys.put(KeyPart.PAYMENT, asked.dutyPayment());
        }
        String inviter = visa.inviter().isEmpty() ? file.owner() : visa.inviter();
        if (asked.asked() instanceof Operation.Extend && !inviter.isEmpty()) {
            keys.put(Petition.keyOf(inviter), inviter);
        }
        List<LookUp> all = new ArrayList<>(reading.lookUps(Moment.OPERATION, file.category(), Set.of(), keys));
        Membership membership = asked.membership();
        if (membership.isClaimed()) {
            all.addAll(reading.lookUpsOfMember(
                    Moment.OPERATION, file.category(), Membership.GROUP, membership.passportOfMember(passport)));
        }
        return all;
    }
}
