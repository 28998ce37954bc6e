package kz.ruqsat.approval.oversight;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.InstantSource;
import java.util.List;
import java.util.UUID;
import kz.ruqsat.approval.berkut.EvidenceChain;
import kz.ruqsat.approval.berkut.PinnedKeys;
import kz.ruqsat.approval.berkut.SigningKeys;
import kz.ruqsat.approval.request.ApprovalFile;
import kz.ruqsat.approval.request.ApprovalProcedure;
import kz.ruqsat.approval.request.ApprovalState.Accepted;
import kz.ruqsat.approval.storage.RequestRows;
import kz.ruqsat.casework.CaseSnapshot;
import kz.ruqsat.casework.Cases;
import kz.ruqsat.casework.HistoryRow;
import kz.ruqsat.casework.TermRow;
import kz.ruqsat.contracts.Refusal;
import kz.ruqsat.web.problem.RefusedException;

/**
 * Puts together what shows, without this service, how the Committee was asked and what it said: hashes, signatures, terms with their days, and
 * the case's own history. Nobody is named: of the request there is the hash of its bytes, and a reason stays sealed.
 */
@ApplicationScoped
class Evidence {

    /** Name and version of the form. */
    static final String FORMAT = "ruqsat-evidence-1";

    private final Cases cases;
    private final RequestRows rows;
    private final SigningKeys ours;
    private final PinnedKeys theirs;
    private final InstantSource clock;
    private final ObjectMapper json;

    Evidence(
            Cases cases,
            RequestRows rows,
            SigningKeys ours,
            PinnedKeys theirs,
            InstantSource clock,
            ObjectMapper json) {
        this.cases = cases;
        this.rows = rows;
        this.ours = ours;
        this.theirs = theirs;
        this.clock = clock;
        this.json = json;
    }

    /** The bundle of a request of the present round; one query after the other (P-L3). */
    Uni<ObjectNode> of(UUID requestId) {
        return rows.caseOf(requestId)
                .map(found -> found.orElseThrow(Evidence::notFound))
                .flatMap(cases::find)
                .map(found -> found.filter(each -> requestId.equals(file(each).requestId()))
                        .orElseThrow(Evidence::notFound))
                .flatMap(this::bundle);
    }

    private Uni<ObjectNode> bundle(CaseSnapshot found) {
        ApprovalFile file = file(found);
        return rows.heard(file.requestId())
                .flatMap(heard -> cases.terms(found.caseId())
                        .flatMap(terms ->
                                cases.history(found.caseId()).map(history -> bundle(found, heard, terms, history))));
    }

    private ObjectNode bundle(
            CaseSnapshot found, List<RequestRows.Heard> heard, List<TermRow> terms, List<HistoryRow> history) {
        ApprovalFile file = file(found);
        var chain = new EvidenceChain(json);
        chain.add("request", request(file));
        if (file.standing() instanceof Accepted accepted) {
            chain.add("receipt", json.valueToTree(accepted.acceptance()));
        }
        heard.forEach(reply -> chain.add("reply", reply(reply)));
        terms.forEach(term -> chain.add("computation", computation(term)));
        history.forEach(row -> chain.add("history", history(found, row)));
        return sealed(file, chain);
    }

    private ObjectNode sealed(ApprovalFile file, EvidenceChain chain) {
        ObjectNode bundle = json.createObjectNode()
                .put("format", FORMAT)
                .put("caseId", file.caseId().toString())
                .put("requestId", file.requestId().toString())
                .put("exportedAt", clock.instant().toString());
        ObjectNode keys = bundle.putObject("keys");
        keys.set("approval-service", json.valueToTree(ours.asJwkSet()));
        keys.set("berkut", json.valueToTree(theirs.asJwkSet()));
        ArrayNode items = bundle.putArray("items");
        chain.items().forEach(items::add);
        return bundle.put("head", chain.head()).put("seal", ours.sign(chain.sealedBytes()));
    }

    private ObjectNode request(ApprovalFile file) {
        return json.createObjectNode()
                .put("requestId", file.requestId().toString())
                .put("caseReference", file.caseId().toString())
                .put("caseNumber", file.caseNumber())
                .put("round", file.round())
                .put("service", file.service())
                .put("category", file.category())
                .put("body", file.body())
                .put("state", file.state());
    }

    private ObjectNode reply(RequestRows.Heard heard) {
        return json.createObjectNode()
                .put("topic", heard.position().topic())
                .put("partition", heard.position().partition())
                .put("offset", heard.position().offset())
                .put("receivedAt", heard.receivedAt().toString())
                .put("disposition", heard.disposition())
                .put("detail", heard.detail())
                .put("value", heard.said())
                .put("signature", heard.signature());
    }

    private ObjectNode computation(TermRow row) {
        ObjectNode term = json.createObjectNode()
                .put("status", row.status())
                .put("endedAt", row.endedAt().map(Object::toString).orElse(""))
                .put("explanation", row.term().computation().explain());
        term.set("computation", json.valueToTree(row.term().computation()));
        return term;
    }

    /** The columns that the audit's own chain seals (P-S3). */
    private ObjectNode history(CaseSnapshot found, HistoryRow row) {
        return json.createObjectNode()
                .put("case_id", found.caseId().toString())
                .put("move", row.move())
                .put("kind", ApprovalProcedure.KIND)
                .put("transition", row.transition())
                .put("from_state", row.from())
                .put("to_state", row.to())
                .put("effective_at", row.effectiveAt().toString())
                .put("actor", row.actor().subject())
                .put("actor_role", row.actor().role())
                .put("actor_body", row.actor().body())
                .put("cause", row.cause())
                .put("detail", row.detail())
                .put("hash", row.hash());
    }

    private static ApprovalFile file(CaseSnapshot found) {
        return (ApprovalFile) found.file();
    }

    private static RefusedException notFound() {
        return new RefusedException(Refusal.notFound());
    }
}
