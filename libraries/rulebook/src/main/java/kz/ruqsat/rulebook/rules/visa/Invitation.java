package kz.ruqsat.rulebook.rules.visa;

import java.util.List;
import java.util.Optional;
import kz.ruqsat.rulebook.facts.InvitationFacts;
import kz.ruqsat.rulebook.facts.InvitationFacts.Found;
import kz.ruqsat.rulebook.facts.InvitationFacts.Person;
import kz.ruqsat.rulebook.facts.VisaApplicationFacts;
import kz.ruqsat.rulebook.rules.Ruling;
import kz.ruqsat.rulebook.wording.Sentence;

/** The invitation of a visa application, looked at by two rules: for a sticker and for an electronic visa. Source. */
final class Invitation {
    private static final String GROUND = "RG-CON-01";
    private static final String TERM = "OQ-16";

    private Invitation() {}

    /** Passed if it is agreed, good on the day and of this person; where the register is silent an officer waits. */
    static Ruling standing(VisaApplicationFacts facts) {
        return switch (facts.invitation()) {
            case InvitationFacts.NotNamed _, InvitationFacts.Freed _ -> notValid("NOT_NAMED");
            case InvitationFacts.NotFound _ -> notValid("NOT_FOUND");
            case InvitationFacts.Unavailable _ ->
                Ruling.leftToOfficer(GROUND, Sentence.of("invitation.unavailable"))
                        .about("/invitation");
            case Found found ->
                defect(found, facts)
                        .map(Invitation::notValid)
                        .orElseGet(() -> Ruling.passed(Sentence.of("invitation.valid")
                                .text("number", found.number())
                                .day("on", facts.appliedOn())))
                        .assuming(TERM);
        };
    }

    private static Optional<String> defect(Found found, VisaApplicationFacts facts) {
        if (found.state() != InvitationFacts.State.AGREED) {
            return Optional.of(found.state().name());
        }
        if (facts.appliedOn().isAfter(found.goodUntil())) {
            return Optional.of(InvitationFacts.State.EXPIRED.name());
        }
        return found.person() == Person.ANOTHER ? Optional.of("ANOTHER_PERSON") : Optional.empty();
    }

    private static Ruling notValid(String reason) {
        return Ruling.failed(GROUND, Sentence.of("invitation.not-valid").text("reason", reason))
                .about("/invitation");
    }

    /** What a rule says of something that an officer has to decide about the invitation. */
    static List<Ruling> doubtful(Sentence sentence) {
        return List.of(Ruling.leftToOfficer(GROUND, sentence).about("/invitation"));
    }
}
