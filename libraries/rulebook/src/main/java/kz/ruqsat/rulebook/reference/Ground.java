package kz.ruqsat.rulebook.reference;

import java.util.List;

/**
 * A ground of return or refusal. Source: R-082.
 *
 * @param code key, such as RG-MIA-04
 * @param stage stage at which it may be found
 * @param text our words, for officers
 * @param legalBasis act and article, in English
 * @param automatic whether a machine can decide it
 * @param effect refusal or return
 * @param disclosure what the applicant is told
 * @param curable whether a new petition may cure it
 * @param rules rule ids it rests on
 * @param confidence of the row
 */
public record Ground(
        String code,
        GroundStage stage,
        String text,
        String legalBasis,
        Automatic automatic,
        GroundEffect effect,
        Disclosure disclosure,
        boolean curable,
        List<String> rules,
        Confidence confidence) {

    public Ground {
        rules = List.copyOf(rules);
    }

    static Ground read(Row row) {
        return new Ground(
                row.text("code"),
                row.oneOf("stage", GroundStage.class),
                row.text("text"),
                row.text("legal_basis"),
                row.oneOf("automatic", Automatic.class),
                row.oneOf("effect", GroundEffect.class),
                row.oneOf("disclosure_to_applicant", Disclosure.class),
                row.flag("curable_by_new_petition"),
                row.texts("rules"),
                Confidence.read(row, "confidence"));
    }
}
