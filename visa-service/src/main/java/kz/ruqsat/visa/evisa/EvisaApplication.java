package kz.ruqsat.visa.evisa;

import java.time.LocalDate;
import kz.ruqsat.casework.CaseFile;
import kz.ruqsat.contracts.CaseId;
import kz.ruqsat.visa.application.Office;
import kz.ruqsat.visa.invitation.AgreedInvitation;
import kz.ruqsat.visa.invitation.VisaTerms;

/**
 * The file of an application for an electronic visa. The portal alone files it, and the Ministry of Foreign Affairs reports its stages (OQ-18).
 *
 * @param caseId its case
 * @param caseNumber the number people use
 * @param number the visa's number, kept for it from the beginning
 * @param invitation the invitation it rests on
 * @param appliedOn civil date in Kazakhstan; fixes age and the duty of fingerprints
 * @param standing where it stands
 */
public record EvisaApplication(
        CaseId caseId,
        String caseNumber,
        ElectronicVisaNumber number,
        AgreedInvitation invitation,
        LocalDate appliedOn,
        EvisaState standing)
        implements CaseFile {

    /** Name of the kind of case. */
    public static final String KIND = "evisa-application";

    /** The body whose case it is. */
    public static final Office OFFICE = Office.PORTAL;

    /** What is asked for: the visa as it was agreed. */
    public VisaTerms asked() {
        return invitation.terms();
    }

    @Override
    public String state() {
        return standing.code();
    }

    /** The folder gathers the applications on one invitation. */
    @Override
    public Keys keys() {
        return new Keys(caseNumber, invitation.caseId().toString(), OFFICE.code(), "");
    }

    EvisaApplication now(EvisaState next) {
        return new EvisaApplication(caseId, caseNumber, number, invitation, appliedOn, next);
    }
}
