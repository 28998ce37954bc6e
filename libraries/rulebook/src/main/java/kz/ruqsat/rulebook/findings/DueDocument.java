package kz.ruqsat.rulebook.findings;

import kz.ruqsat.rulebook.reference.CaseStage;
import kz.ruqsat.rulebook.reference.Confidence;
import kz.ruqsat.rulebook.reference.DocumentProvider;

/**
 * A document that has to be in a case at a stage.
 *
 * @param stage the stage
 * @param document document type
 * @param provider who gives it, unless a state system has it
 * @param register code of the state system that the body fetches it from; empty where it is given by the provider
 * @param condition code of the condition that asks for it; empty where it is always due
 * @param confidence how surely it is due
 */
public record DueDocument(
        CaseStage stage,
        String document,
        DocumentProvider provider,
        String register,
        String condition,
        Confidence confidence) {

    /** Whether it may be asked of its provider: not what the state has itself. Source: R-040. */
    public boolean mayBeAsked() {
        return register.isEmpty();
    }
}
