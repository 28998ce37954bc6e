package kz.ruqsat.approval.oversight;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import kz.ruqsat.approval.oversight.RequestView.DispatchView;
import kz.ruqsat.approval.request.ApprovalFile;
import kz.ruqsat.approval.storage.RequestRows;
import kz.ruqsat.approval.storage.RequestRows.Dispatch;
import kz.ruqsat.casework.CaseSnapshot;
import kz.ruqsat.casework.Cases;
import kz.ruqsat.contracts.CaseId;
import kz.ruqsat.contracts.Refusal;
import kz.ruqsat.web.problem.RefusedException;

/** Puts views of requests together. One request after the other, so that a list never holds more than one connection (P-L3). */
@ApplicationScoped
class Requests {

    private final Cases cases;
    private final RequestRows rows;

    Requests(Cases cases, RequestRows rows) {
        this.cases = cases;
        this.rows = rows;
    }

    Uni<List<RequestView>> list(RequestRows.Query query, Sight sight) {
        return rows.list(query)
                .flatMap(ids -> rows.dispatches(ids)
                        .flatMap(dispatches -> Multi.createFrom()
                                .iterable(ids)
                                .onItem()
                                .transformToUniAndConcatenate(id -> view(id, dispatches, sight))
                                .collect()
                                .asList()));
    }

    /** Absent, of an earlier round and foreign are never told apart. */
    Uni<RequestView> one(UUID requestId, Sight sight) {
        return rows.caseOf(requestId)
                .map(found -> found.orElseThrow(Requests::notFound))
                .flatMap(id -> rows.dispatches(List.of(id)).flatMap(dispatches -> view(id, dispatches, sight)))
                .map(view -> require(view, requestId));
    }

    private Uni<RequestView> view(CaseId caseId, Map<CaseId, Dispatch> dispatches, Sight sight) {
        return cases.find(caseId)
                .map(found -> found.orElseThrow(Requests::notFound))
                .flatMap(found -> view(found, dispatches, sight));
    }

    private Uni<RequestView> view(CaseSnapshot found, Map<CaseId, Dispatch> dispatches, Sight sight) {
        if (!sight.covers((ApprovalFile) found.file())) {
            return Uni.createFrom().failure(notFound());
        }
        DispatchView dispatch = Optional.ofNullable(dispatches.get(found.caseId()))
                .map(d -> new DispatchView(d.tries(), d.lastError(), d.refused()))
                .orElse(DispatchView.DONE);
        return cases.terms(found.caseId()).map(terms -> RequestView.of(found, terms, dispatch, sight.reach()));
    }

    private static RequestView require(RequestView view, UUID requestId) {
        if (!view.requestId().equals(requestId)) {
            throw notFound();
        }
        return view;
    }

    private static RefusedException notFound() {
        return new RefusedException(Refusal.notFound());
    }
}
