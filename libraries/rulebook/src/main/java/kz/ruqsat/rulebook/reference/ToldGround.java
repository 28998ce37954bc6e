package kz.ruqsat.rulebook.reference;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A ground as the applicant reads it. Source: R-082.
 *
 * @param code ground code; empty for every neutral ground, so that one cannot be told from another
 * @param text wording by language: en, ru, kk
 * @param legalBasis act by language; the same for all neutral grounds
 * @param curable whether the applicant is told that a new petition may cure it; never said of a neutral ground
 */
public record ToldGround(String code, Map<String, String> text, Map<String, String> legalBasis, boolean curable) {
    public ToldGround {
        text = Collections.unmodifiableMap(new LinkedHashMap<>(text));
        legalBasis = Collections.unmodifiableMap(new LinkedHashMap<>(legalBasis));
    }
}
