package kz.ruqsat.rulebook.reading;

import java.util.List;
import java.util.Optional;
import kz.ruqsat.rulebook.reference.Automatic;
import kz.ruqsat.rulebook.reference.Ground;
import kz.ruqsat.rulebook.reference.OpenQuestion;
import kz.ruqsat.rulebook.reference.ReferenceData;
import kz.ruqsat.rulebook.reference.RuleText;
import kz.ruqsat.rulebook.reference.VersionSelector;
import kz.ruqsat.rulebook.wording.Languages;

/**
 * One rule with all its texts.
 *
 * @param id such as R-073
 * @param title in English
 * @param automatic whether a machine can decide it
 * @param selectedBy the date of a case that chooses its text
 * @param texts in order of their dates
 * @param openQuestions what is not known about it, with the answers assumed
 * @param grounds grounds of return and refusal that rest on it
 */
public record RuleHistory(
        String id,
        String title,
        Automatic automatic,
        VersionSelector selectedBy,
        List<TextOfRule> texts,
        List<OpenQuestion> openQuestions,
        List<ReferenceRow> grounds) {

    /** The rule of an id; empty for an id that is not in the catalogue. */
    public static Optional<RuleHistory> of(String id, Languages languages) {
        ReferenceData data = ReferenceData.current();
        return Optional.ofNullable(data.rules().byId().get(id)).map(rule -> of(rule, data, languages));
    }

    private static RuleHistory of(RuleText rule, ReferenceData data, Languages languages) {
        List<Ground> grounds = data.grounds().all().stream()
                .filter(ground -> ground.rules().contains(rule.id()))
                .toList();
        return new RuleHistory(
                rule.id(),
                rule.title(),
                rule.automatic(),
                rule.selectedBy(),
                rule.versions().stream().map(TextOfRule::of).toList(),
                data.questions().values().stream()
                        .filter(question -> question.rules().contains(rule.id()))
                        .toList(),
                grounds.stream()
                        .map(ground -> ReferenceRow.of("refusal-ground", ground.code(), ground, languages))
                        .toList());
    }
}
