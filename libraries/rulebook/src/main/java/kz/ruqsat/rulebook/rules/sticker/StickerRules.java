package kz.ruqsat.rulebook.rules.sticker;

import java.util.List;
import java.util.Map;
import kz.ruqsat.rulebook.facts.CorrectionFacts;
import kz.ruqsat.rulebook.facts.ReplacementFacts;
import kz.ruqsat.rulebook.rules.Rule;

/** Before printing, and when an error is found. Source. */
public final class StickerRules {
    /** Before a sticker is printed. */
    public static final List<Rule<Map<String, String>>> OF_PRINTING = List.of(new StickerFollowsForm());

    /** When an error or a correction is found. */
    public static final List<Rule<CorrectionFacts>> OF_CORRECTIONS =
            List.of(new NoCorrections(), new CorrectedVisaIsInvalid(), new SpoiledBlank());

    /** When an application names an invalid visa. */
    public static final List<Rule<ReplacementFacts>> OF_REPLACEMENTS = List.of(new ReplacementOfInvalidVisa());

    private StickerRules() {}
}
