package kz.ruqsat.invitation.counter;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiPredicate;
import kz.ruqsat.casework.CaseSnapshot;
import kz.ruqsat.casework.Cases;
import kz.ruqsat.contracts.CaseId;
import kz.ruqsat.contracts.Refusal;
import kz.ruqsat.invitation.petition.PetitionFile;
import kz.ruqsat.web.problem.RefusedException;

/** Finds cases for a reader; what is absent and what is not the reader's business are answered alike. */
@ApplicationScoped
public class VisibleCases {

    private final Cases cases;

    VisibleCases(Cases cases) {
        this.cases = cases;
    }

    /** The case of that id. */
    public Uni<CaseSnapshot> find(UUID caseId, Reader reader) {
        return find(caseId, reader, Reader::maySee);
    }

    /** The case of that id, if this much may be seen of it. */
    public Uni<CaseSnapshot> find(UUID caseId, Reader reader, BiPredicate<Reader, PetitionFile> visible) {
        return cases.find(new CaseId(caseId))
                .map(found -> found.filter(
                                snapshot -> snapshot.file() instanceof PetitionFile file && visible.test(reader, file))
                        .orElseThrow(VisibleCases::notFound));
    }

    /** The case of that number, if it is the reader's business. */
    Uni<Optional<CaseSnapshot>> numbered(String number, Reader reader) {
        return cases.numbered(number)
                .map(found ->
                        found.filter(snapshot -> snapshot.file() instanceof PetitionFile file && reader.maySee(file)));
    }

    /** What to answer when there is nothing to be seen. */
    public static RefusedException notFound() {
        return new RefusedException(Refusal.notFound());
    }
}
