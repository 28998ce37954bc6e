package kz.ruqsat.visa.registers;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
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
import kz.ruqsat.stateregisters.RegistersGateway;
import kz.ruqsat.visa.application.ApplicationCommand.RecordRegisterAnswers;
import kz.ruqsat.visa.application.ApplicationState.Open;
import kz.ruqsat.visa.application.Dossier;
import kz.ruqsat.visa.application.StateSystems;
import kz.ruqsat.visa.application.VisaApplication;
import kz.ruqsat.visa.incountry.Membership;
import kz.ruqsat.visa.incountry.Petition;

/** Asks the state systems about a visa application until all have answered. */
@ApplicationScoped
class AskAboutApplication implements ErrandRunner {

    private static final String PURPOSE = "VISA_APPLICATION";

    private final Cases cases;
    private final RegistersGateway gateway;

    AskAboutApplication(Cases cases, RegistersGateway gateway) {
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
        var reading = new RegisterReading(ReferenceData.current());
        String category = file.asked().category();
        Map<KeyPart, String> keys = keys(dossier);
        List<LookUp> all = new ArrayList<>(reading.lookUps(Moment.VISA_FILED, category, Set.of(), keys));
        file.petition().ifPresent(petition -> all.addAll(ofPetition(reading, petition, category, keys)));
        return all;
    }

    /** Of a petition in the country also inviter, residence and grounds, and who the member is where the special group is claimed. */
    private static List<LookUp> ofPetition(
            RegisterReading reading, Petition petition, String category, Map<KeyPart, String> keys) {
        Map<KeyPart, String> more = new EnumMap<>(keys);
        more.put(petition.keyOfInviter(), petition.inviter());
        List<LookUp> all = new ArrayList<>(reading.lookUps(Moment.IN_COUNTRY, category, Set.of(), more));
        if (petition.membership().isClaimed()) {
            String member = petition.membership().passportOfMember(keys.get(KeyPart.PASSPORT));
            all.addAll(reading.lookUpsOfMember(Moment.IN_COUNTRY, category, Membership.GROUP, member));
        }
        return all;
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
