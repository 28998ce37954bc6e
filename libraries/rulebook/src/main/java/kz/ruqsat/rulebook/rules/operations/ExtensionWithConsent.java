package kz.ruqsat.rulebook.rules.operations;

import java.time.LocalDate;
import java.util.List;
import kz.ruqsat.rulebook.facts.Operation;
import kz.ruqsat.rulebook.facts.Operation.Extend;
import kz.ruqsat.rulebook.facts.OperationFacts;
import kz.ruqsat.rulebook.rules.Law;
import kz.ruqsat.rulebook.rules.Rule;
import kz.ruqsat.rulebook.rules.Ruling;
import kz.ruqsat.rulebook.wording.Sentence;

/** A missionary's visa is extended with the written consent of the authorised body for religion, and not without it. Source: R-142. */
record ExtensionWithConsent() implements Rule<OperationFacts> {
    private static final String ID = "R-142";

    /** Categories that are extended on these terms. */
    static List<String> categories(Law law, LocalDate on) {
        return law.data().rules().rule(ID).nearest(on).list("categories");
    }

    @Override
    public String id() {
        return ID;
    }

    @Override
    public boolean concerns(OperationFacts facts, Law law) {
        return facts.asked() instanceof Operation.Extend
                && law.text().list("categories").contains(facts.visa().category());
    }

    @Override
    public List<Ruling> check(OperationFacts facts, Law law) {
        Extend asked = (Extend) facts.asked();
        return law.text().list("documents").stream()
                .map(document -> ruling(document, asked.documents().contains(document), facts))
                .toList();
    }

    private static Ruling ruling(String document, boolean given, OperationFacts facts) {
        Sentence sentence = Sentence.of("extension.consent")
                .text("category", facts.visa().category())
                .word("document", "document", document)
                .text("given", given ? "YES" : "NO");
        return given
                ? Ruling.passed(sentence)
                : Ruling.failed("RG-OPS-02", sentence).about("/asked/documents");
    }
}
