package kz.ruqsat.rulebook.reference;

import java.util.Set;

/**
 * A reason for which a visa may be cancelled. It is no ground of refusal. Source: R-146.
 *
 * @param code key, such as END_OF_EMPLOYMENT
 * @param askedBy who may give it
 * @param reducible whether the term may be reduced instead, since leaving in order is possible
 * @param exitVisaFollows whether a person in the country then needs an exit visa
 * @param disclosure what the holder is told
 * @param confidence of the row
 */
public record CancellationGround(
        String code,
        Set<Asker> askedBy,
        boolean reducible,
        boolean exitVisaFollows,
        Disclosure disclosure,
        Confidence confidence) {

    public CancellationGround {
        askedBy = Set.copyOf(askedBy);
    }

    static CancellationGround read(Row row) {
        return new CancellationGround(
                row.text("code"),
                Set.copyOf(row.someOf("askedBy", Asker.class)),
                row.flag("reduction"),
                row.flag("exitVisa"),
                row.oneOf("disclosure", Disclosure.class),
                Confidence.read(row, "confidence"));
    }
}
