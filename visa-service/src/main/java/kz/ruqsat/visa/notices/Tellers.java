package kz.ruqsat.visa.notices;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.util.List;
import kz.ruqsat.notices.NoticeTeller;
import kz.ruqsat.visa.application.ApplicationState;
import kz.ruqsat.visa.application.Basis;
import kz.ruqsat.visa.application.VisaApplication;
import kz.ruqsat.visa.evisa.EvisaApplication;
import kz.ruqsat.visa.issued.IssuedVisa;
import kz.ruqsat.visa.operation.OperationStanding;
import kz.ruqsat.visa.operation.VisaOperation;

/** Who is told: whoever the visa is for, and the inviter where there is one. */
@Singleton
class Tellers {

    private static final List<String> BOTH = List.of(NoticeTeller.APPLICANT, NoticeTeller.INVITER);
    private static final List<String> APPLICANT = List.of(NoticeTeller.APPLICANT);

    @Produces
    @Singleton
    NoticeTeller<VisaApplication> ofApplications() {
        return new NoticeTeller<>(
                VisaApplication.KIND, file -> concerned(file.basis()), Tellers::groundsOfReturnedApplication);
    }

    @Produces
    @Singleton
    NoticeTeller<EvisaApplication> ofElectronicVisas() {
        return new NoticeTeller<>(EvisaApplication.KIND, _ -> BOTH, _ -> List.of());
    }

    @Produces
    @Singleton
    NoticeTeller<VisaOperation> ofOperations() {
        return new NoticeTeller<>(
                VisaOperation.KIND,
                file -> file.owner().isEmpty() ? APPLICANT : BOTH,
                Tellers::groundsOfReturnedOperation);
    }

    @Produces
    @Singleton
    NoticeTeller<IssuedVisa> ofVisas() {
        return new NoticeTeller<>(IssuedVisa.KIND, visa -> concerned(visa.basis()), _ -> List.of());
    }

    private static List<String> concerned(Basis basis) {
        return switch (basis) {
            case Basis.Invited _, Basis.Petitioned _ -> BOTH;
            case Basis.NotNeeded _ -> APPLICANT;
        };
    }

    private static List<String> groundsOfReturnedApplication(VisaApplication file) {
        return file.standing() instanceof ApplicationState.Returned returned ? returned.grounds() : List.of();
    }

    private static List<String> groundsOfReturnedOperation(VisaOperation file) {
        return file.standing() instanceof OperationStanding.Returned returned ? returned.grounds() : List.of();
    }
}
