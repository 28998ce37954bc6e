package kz.ruqsat.visa.evisa;

import java.time.LocalDate;
import kz.ruqsat.casework.CaseFile;
import kz.ruqsat.contracts.CaseId;
import kz.ruqsat.rulebook.Rulebook;
import kz.ruqsat.rulebook.facts.Duty;
import kz.ruqsat.rulebook.facts.FeeFacts;
import kz.ruqsat.rulebook.reference.FeeService;
import kz.ruqsat.visa.application.Checks;
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
 * @param checks what the payment gateway and the register of fingerprints answered
 * @param standing where it stands
 */
public record EvisaApplication(
        CaseId caseId,
        String caseNumber,
        ElectronicVisaNumber number,
        AgreedInvitation invitation,
        LocalDate appliedOn,
        Checks checks,
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

    /** How the payment stands, as the gateway says; {@link Duty#NAMED} until it has answered plainly. Source: R-173. */
    public Duty fee() {
        if (standing instanceof EvisaState.Submitted submitted
                && submitted.feePayment().isEmpty()) {
            return Duty.NOT_NAMED;
        }
        var charge = Rulebook.on(appliedOn)
                .dutyFor(new FeeFacts(
                        FeeService.ISSUE, asked().category(), asked().entries(), OFFICE.kind(), 1, appliedOn));
        return Rulebook.on(appliedOn).registers().visaPayment(checks.answers(), charge);
    }

    /** Once it has ended what the registers told of the person is forgotten. */
    EvisaApplication now(EvisaState next) {
        Checks kept = next instanceof EvisaState.Open ? checks : checks.forgetting();
        return new EvisaApplication(caseId, caseNumber, number, invitation, appliedOn, kept, next);
    }

    EvisaApplication with(Checks next) {
        return new EvisaApplication(caseId, caseNumber, number, invitation, appliedOn, next, standing);
    }
}
