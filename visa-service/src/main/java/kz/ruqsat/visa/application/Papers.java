package kz.ruqsat.visa.application;

import java.util.Collections;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import kz.ruqsat.rulebook.facts.PassportFacts.Inspection;

/**
 * What was handed in beside form and photograph, and what an officer has seen of the passport.
 *
 * @param documents codes of the documents given
 * @param feePayment reference of the payment of the consular fee or state duty; empty if none is named
 * @param inspection of the passport
 */
public record Papers(Set<String> documents, String feePayment, Inspection inspection) {

    /** Nothing more was handed in. */
    public static final Papers NONE = new Papers(Set.of(), "", Inspection.notYet());

    public Papers {
        documents = Collections.unmodifiableSet(new TreeSet<>(documents));
        Objects.requireNonNull(feePayment, "feePayment");
        Objects.requireNonNull(inspection, "inspection");
    }

    Papers inspected(Inspection seen) {
        return new Papers(documents, feePayment, seen);
    }
}
