package kz.ruqsat.rulebook.rules.demands;

import java.util.List;
import kz.ruqsat.rulebook.facts.DocumentDemand;
import kz.ruqsat.rulebook.facts.OriginalShown;
import kz.ruqsat.rulebook.facts.PaperForm;
import kz.ruqsat.rulebook.reference.BanException;
import kz.ruqsat.rulebook.reference.Confidence;
import kz.ruqsat.rulebook.reference.DocumentType;
import kz.ruqsat.rulebook.rules.Law;
import kz.ruqsat.rulebook.rules.Rule;
import kz.ruqsat.rulebook.rules.Ruling;
import kz.ruqsat.rulebook.wording.Sentence;

/**
 * No notarized copy is demanded beside an original that was shown. That none is demanded without an original either is our reading: the list of
 * documents knows such a copy only as the applicant's choice. Source: R-041.
 */
record NoNotarizedCopy() implements Rule<DocumentDemand> {
    @Override
    public String id() {
        return "R-041";
    }

    @Override
    public boolean concerns(DocumentDemand demand, Law law) {
        return demand.form() == PaperForm.NOTARIZED_COPY
                && Demanded.type(demand, law).isPresent();
    }

    @Override
    public List<Ruling> check(DocumentDemand demand, Law law) {
        DocumentType type = Demanded.type(demand, law).orElseThrow();
        return List.of(ruling(demand, law, type).about("/form"));
    }

    private static Ruling ruling(DocumentDemand demand, Law law, DocumentType type) {
        if (Demanded.isLifted(BanException.Lifts.NOTARIZATION, demand, law)) {
            return Ruling.passed(sentence("demand.notarized-excepted", type)).assuming("OQ-04");
        }
        if (demand.original() == OriginalShown.YES) {
            return Ruling.notAllowed(sentence("document.notarised-not-needed", type));
        }
        String accepted = type.notarizedCopy().name();
        return Ruling.notAllowed(sentence("demand.notarized-never", type).text("accepted", accepted))
                .restingOn(Confidence.INTERP);
    }

    private static Sentence sentence(String code, DocumentType type) {
        return Sentence.of(code).word("document", Demanded.DOCUMENT, type.code());
    }
}
