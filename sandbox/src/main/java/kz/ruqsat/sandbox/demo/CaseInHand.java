package kz.ruqsat.sandbox.demo;

import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import kz.ruqsat.sandbox.StandException;
import kz.ruqsat.sandbox.client.CaseView;
import kz.ruqsat.sandbox.client.Petition;

/** What a story has in its hands while it is told: its petition, and the cases as they were seen last. */
final class CaseInHand {
    private final Petition petition;
    private final Map<CaseKind, CaseView> seen = new EnumMap<>(CaseKind.class);

    CaseInHand(Petition petition) {
        this.petition = petition;
    }

    Petition petition() {
        return petition;
    }

    /** The case as it is now. */
    CaseView see(CaseKind kind, CaseView view) {
        seen.put(kind, view);
        return view;
    }

    Optional<CaseView> find(CaseKind kind) {
        return Optional.ofNullable(seen.get(kind));
    }

    CaseView get(CaseKind kind) {
        return find(kind).orElseThrow(() -> new StandException("the story has no " + kind.word() + " yet"));
    }

    String id(CaseKind kind) {
        return get(kind).caseId();
    }
}
