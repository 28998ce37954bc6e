package kz.ruqsat.visa.application;

import java.time.LocalDate;
import kz.ruqsat.casework.CaseFile;
import kz.ruqsat.contracts.CaseId;
import kz.ruqsat.visa.invitation.AgreedInvitation;

/**
 * The file of a visa application.
 *
 * @param caseId its case
 * @param caseNumber the number people use
 * @param mission code of the mission, the body in charge
 * @param invitation as agreed
 * @param appliedOn civil date in Kazakhstan; fixes age and the duty of fingerprints
 * @param standing where it stands
 */
public record VisaApplication(
        CaseId caseId,
        String caseNumber,
        String mission,
        AgreedInvitation invitation,
        LocalDate appliedOn,
        ApplicationState standing)
        implements CaseFile {

    /** Name of the kind of case. */
    public static final String KIND = "visa-application";

    @Override
    public String state() {
        return standing.code();
    }

    /** The folder gathers the applications on one invitation. */
    @Override
    public Keys keys() {
        return new Keys(caseNumber, invitation.caseId().toString(), mission, "");
    }

    VisaApplication now(ApplicationState next) {
        return new VisaApplication(caseId, caseNumber, mission, invitation, appliedOn, next);
    }
}
