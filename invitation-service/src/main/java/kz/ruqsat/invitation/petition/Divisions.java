package kz.ruqsat.invitation.petition;

import java.util.Optional;
import kz.ruqsat.rulebook.facts.FilingChannel;
import kz.ruqsat.rulebook.identifiers.DivisionCode;
import kz.ruqsat.rulebook.identifiers.Fault;
import kz.ruqsat.rulebook.reference.IdentifierFormats;
import kz.ruqsat.rulebook.reference.ReferenceData;

/** The directory of bodies that take petitions (identifiers.md §5), and which of them is competent for a primary C3. */
final class Divisions {

    /** The category whose division is fixed by law. */
    private static final String WORK = "C3";

    /** Members of the special group are not bound by territory. */
    private static final String SPECIAL_GROUP = "SPECIAL_GROUP";

    private Divisions() {}

    /** Whether it is a body that takes petitions at all. */
    static boolean isKnown(String code) {
        return code.equals(PetitionFile.MFA) || isDivision(code);
    }

    private static boolean isDivision(String code) {
        return DivisionCode.faultOf(code, formats()) == Fault.NONE;
    }

    /** Whether a petition can lie there: a division, or by note verbale the Ministry of Foreign Affairs. */
    static boolean takes(String body, FilingChannel channel) {
        return channel == FilingChannel.MFA ? body.equals(PetitionFile.MFA) : isDivision(body);
    }

    /** The division that is competent instead; empty if this one is, or if no rule says. */
    static Optional<String> competentInstead(PetitionContent content) {
        boolean bound = content.channel() == FilingChannel.MIA_TD
                && content.asked().category().equals(WORK)
                && !content.claims().contains(SPECIAL_GROUP);
        if (!bound) {
            return Optional.empty();
        }
        String region = content.inviter().addressCode().substring(0, 2);
        return DivisionCode.of(content.body(), formats()).region().equals(region)
                ? Optional.empty()
                : Optional.of("MIA" + region);
    }

    private static IdentifierFormats formats() {
        return ReferenceData.current().identifierFormats();
    }
}
