package kz.ruqsat.rulebook.rules.inviters;

import kz.ruqsat.rulebook.facts.InviterKind;
import kz.ruqsat.rulebook.facts.PetitionFacts;
import kz.ruqsat.rulebook.rules.Ruling;
import kz.ruqsat.rulebook.wording.Sentence;

/** What the rules on entitlement say in common. Source. */
final class Entitled {
    static final String GROUND = "RG-ACC-04";

    private Entitled() {}

    static boolean isKnown(PetitionFacts facts) {
        return facts.inviterKind() != InviterKind.UNKNOWN;
    }

    static Ruling yes(PetitionFacts facts) {
        return Ruling.passed(named("inviter.entitled", facts)).about("/inviter");
    }

    static Ruling no(String reason, PetitionFacts facts) {
        return Ruling.failed(GROUND, because(reason, facts)).about("/inviter");
    }

    static Ruling officer(String reason, PetitionFacts facts) {
        return Ruling.leftToOfficer(GROUND, because(reason, facts)).about("/inviter");
    }

    private static Sentence because(String reason, PetitionFacts facts) {
        return named("inviter.not-entitled", facts).text("reason", reason);
    }

    private static Sentence named(String code, PetitionFacts facts) {
        return Sentence.of(code)
                .word("kind", "inviter-kind", facts.inviterKind().name())
                .text("category", facts.asked().category())
                .text("channel", facts.filing().channel().name());
    }
}
