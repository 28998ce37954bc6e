package kz.ruqsat.rulebook.rules.operations;

import java.util.List;
import java.util.Optional;
import kz.ruqsat.rulebook.facts.Operation;
import kz.ruqsat.rulebook.facts.Operation.Cancel;
import kz.ruqsat.rulebook.facts.Operation.Restore;
import kz.ruqsat.rulebook.facts.OperationFacts;
import kz.ruqsat.rulebook.facts.Whereabouts;
import kz.ruqsat.rulebook.reference.CancellationGround;
import kz.ruqsat.rulebook.reference.Category;
import kz.ruqsat.rulebook.reference.EntryKind;
import kz.ruqsat.rulebook.rules.Law;
import kz.ruqsat.rulebook.rules.Rule;
import kz.ruqsat.rulebook.rules.Ruling;
import kz.ruqsat.rulebook.wording.Sentence;

/**
 * Whose visa was cancelled in the country leaves with an exit visa; with another one who has lost the passport and does not have the visa restored.
 * Other exit visas are not known (OQ-19). Source: R-148.
 */
record ExitVisaFollows() implements Rule<OperationFacts> {
    @Override
    public String id() {
        return "R-148";
    }

    @Override
    public boolean concerns(OperationFacts facts, Law law) {
        return Running.isRunning(facts)
                && facts.whereabouts() != Whereabouts.ABROAD
                && (isCancelled(facts, law) || hasLostPassport(facts));
    }

    private static boolean isCancelled(OperationFacts facts, Law law) {
        return facts.asked() instanceof Cancel && ground(facts, law).isPresent();
    }

    private static boolean hasLostPassport(OperationFacts facts) {
        return facts.asked() instanceof Restore restore && restore.reason() == Restore.Reason.PASSPORT_LOST;
    }

    private static Optional<CancellationGround> ground(OperationFacts facts, Law law) {
        return switch (facts.asked()) {
            case Cancel cancel ->
                Optional.ofNullable(law.data().cancellationGrounds().get(cancel.ground()));
            case Operation.Extend _, Operation.Restore _, Operation.Reduce _ -> Optional.empty();
        };
    }

    @Override
    public List<Ruling> check(OperationFacts facts, Law law) {
        if (hasLostPassport(facts)) {
            return List.of(open("LOST_PASSPORT", "categoriesAfterLostPassport", law));
        }
        CancellationGround ground = ground(facts, law).orElseThrow();
        if (!ground.exitVisaFollows()) {
            return List.of(Ruling.notDue(Sentence.of("exit-visa.not-due")).restingOn(ground.confidence()));
        }
        return List.of(
                facts.whereabouts() == Whereabouts.IN_COUNTRY
                        ? exit(Ruling.due(sentence("exit-visa.due", "categoriesAfterCancellation", law)))
                        : open("WHEREABOUTS", "categoriesAfterCancellation", law));
    }

    private static Ruling open(String reason, String list, Law law) {
        return exit(
                Ruling.leftToOfficer("", sentence("exit-visa.open", list, law).text("reason", reason)));
    }

    private static Ruling exit(Ruling ruling) {
        return ruling.assuming("OQ-19");
    }

    private static Sentence sentence(String code, String list, Law law) {
        String category = law.text().list(list).getFirst();
        Category row = law.data().categories().find(category).orElseThrow();
        return Sentence.of(code)
                .text("category", category)
                .phrase(
                        "days",
                        Sentence.length(
                                row.limitsFor(EntryKind.SINGLE).orElseThrow().validity()));
    }
}
