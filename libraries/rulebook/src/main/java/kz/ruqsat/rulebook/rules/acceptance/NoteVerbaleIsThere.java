package kz.ruqsat.rulebook.rules.acceptance;

import java.util.List;
import kz.ruqsat.rulebook.facts.FilingChannel;
import kz.ruqsat.rulebook.facts.FormalIdentifiers.OfNote;
import kz.ruqsat.rulebook.facts.PetitionFacts;
import kz.ruqsat.rulebook.identifiers.Fault;
import kz.ruqsat.rulebook.rules.Law;
import kz.ruqsat.rulebook.rules.Rule;
import kz.ruqsat.rulebook.rules.Ruling;
import kz.ruqsat.rulebook.wording.Sentence;

/**
 * State bodies, diplomatic missions and international organisations invite by a note verbale to the Ministry of Foreign Affairs, and nobody else
 * does. Source: R-052.
 */
record NoteVerbaleIsThere() implements Rule<PetitionFacts> {
    @Override
    public String id() {
        return "R-052";
    }

    @Override
    public boolean concerns(PetitionFacts facts, Law law) {
        return isByNote(facts) || isGiven(note(facts));
    }

    private static boolean isByNote(PetitionFacts facts) {
        return facts.filing().channel() == FilingChannel.MFA;
    }

    private static OfNote note(PetitionFacts facts) {
        return facts.identifiers().inviter().note();
    }

    private static boolean isGiven(OfNote note) {
        return !note.equals(OfNote.NONE);
    }

    @Override
    public List<Ruling> check(PetitionFacts facts, Law law) {
        OfNote note = note(facts);
        if (!isByNote(facts)) {
            return List.of(faulty("/noteVerbale", "NOTE_VERBALE", Fault.UNEXPECTED));
        }
        if (note.number().isBlank()) {
            return List.of(faulty("/noteVerbale", "NOTE_VERBALE", Fault.MISSING));
        }
        return law.text().list("inviterKinds").contains(note.inviterKind())
                ? List.of(Ruling.passed(Sentence.of("note.received").word("kind", "inviter-kind", note.inviterKind())))
                : List.of(faulty("/noteVerbale/inviterKind", "INVITER_KIND", Fault.UNKNOWN));
    }

    private static Ruling faulty(String pointer, String field, Fault fault) {
        Sentence sentence = Sentence.of("identifier.malformed")
                .word("field", "petition-field", field)
                .word("fault", "identifier-fault", fault.name());
        return Ruling.failed("RG-ACC-05", sentence).about(pointer);
    }
}
