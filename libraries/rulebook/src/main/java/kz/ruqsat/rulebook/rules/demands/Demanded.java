package kz.ruqsat.rulebook.rules.demands;

import java.util.Optional;
import java.util.stream.Stream;
import kz.ruqsat.rulebook.facts.DocumentDemand;
import kz.ruqsat.rulebook.reference.BanException;
import kz.ruqsat.rulebook.reference.DocumentType;
import kz.ruqsat.rulebook.rules.Law;

/** What several rules ask about a demand. */
final class Demanded {
    /** Kind of the glossary's entries for documents. */
    static final String DOCUMENT = "document";

    private Demanded() {}

    /** The type asked for; empty for a code of no type. */
    static Optional<DocumentType> type(DocumentDemand demand, Law law) {
        return law.data().documents().find(demand.document());
    }

    /** Whether the type asked for is one that the state gets from its own systems. */
    static boolean isObtainable(DocumentDemand demand, Law law) {
        return type(demand, law).filter(DocumentType::isObtainable).isPresent();
    }

    /** The rows of the table of exceptions that the demand names: document, basis and act. */
    static Stream<BanException> exceptions(DocumentDemand demand, Law law) {
        return law.data().documents().exceptions().stream()
                .filter(row -> row.document().equals(demand.document()))
                .filter(row -> row.basis().equals(demand.exception().basis()))
                .filter(row -> row.act().equals(demand.exception().act().strip()));
    }

    /** Whether an exception that the demand names lifts a ban on the day of the demand. Source. */
    static boolean isLifted(BanException.Lifts ban, DocumentDemand demand, Law law) {
        return exceptions(demand, law).anyMatch(row -> row.lifts(ban, demand.askedOn()));
    }
}
