package kz.ruqsat.invitation.petition;

import kz.ruqsat.rulebook.identifiers.DivisionCode;
import kz.ruqsat.rulebook.identifiers.Fault;
import kz.ruqsat.rulebook.reference.IdentifierFormats;
import kz.ruqsat.rulebook.reference.ReferenceData;

/** The directory of bodies that take petitions. */
final class Divisions {

    private Divisions() {}

    /** Whether it is a body that takes petitions at all. */
    static boolean isKnown(String code) {
        return code.equals(PetitionFile.MFA) || isDivision(code);
    }

    private static boolean isDivision(String code) {
        return DivisionCode.faultOf(code, formats()) == Fault.NONE;
    }

    private static IdentifierFormats formats() {
        return ReferenceData.current().identifierFormats();
    }
}
