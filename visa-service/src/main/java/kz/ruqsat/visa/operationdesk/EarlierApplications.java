package kz.ruqsat.visa.operationdesk;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import kz.ruqsat.casework.CaseFile;
import kz.ruqsat.casework.CaseSnapshot;
import kz.ruqsat.casework.Cases;
import kz.ruqsat.visa.application.VisaApplication;
import kz.ruqsat.visa.issued.IssuedVisa;
import kz.ruqsat.visa.operation.VisaOperation;

/** When the holder of a visa applied for the same category before, by the cases that earlier visas were issued in. */
@ApplicationScoped
class EarlierApplications {

    private final Cases cases;

    EarlierApplications(Cases cases) {
        this.cases = cases;
    }

    /** Dates of applications for other visas of the person and category. */
    Uni<List<LocalDate>> of(IssuedVisa visa) {
        return cases.inFolder(visa.person().toString())
                .onItem()
                .transformToMulti(Multi.createFrom()::iterable)
                .map(CaseSnapshot::file)
                .filter(file -> isEarlier(file, visa))
                .map(IssuedVisa.class::cast)
                .onItem()
                .transformToUniAndConcatenate(other -> cases.find(other.issuedIn()))
                .map(found -> found.map(CaseSnapshot::file).flatMap(EarlierApplications::appliedOn))
                .filter(Optional::isPresent)
                .map(Optional::get)
                .collect()
                .asList();
    }

    private static boolean isEarlier(CaseFile file, IssuedVisa visa) {
        return file instanceof IssuedVisa other
                && !other.visaId().equals(visa.visaId())
                && other.terms().category().equals(visa.terms().category());
    }

    private static Optional<LocalDate> appliedOn(CaseFile file) {
        return switch (file) {
            case VisaApplication application -> Optional.of(application.appliedOn());
            case VisaOperation operation -> Optional.of(operation.askedOn());
            default -> Optional.empty();
        };
    }
}
