package kz.ruqsat.visa.application;

import java.time.LocalDate;
import java.util.Optional;
import kz.ruqsat.casework.CaseFile;
import kz.ruqsat.contracts.CaseId;
import kz.ruqsat.visa.application.ApplicationState.AwaitingKnb;
import kz.ruqsat.visa.approval.AwaitsApproval;
import kz.ruqsat.visa.incountry.Petition;
import kz.ruqsat.visa.invitation.AgreedInvitation;
import kz.ruqsat.visa.invitation.Holder;
import kz.ruqsat.visa.invitation.VisaTerms;

/**
 * The file of a visa application.
 *
 * @param caseId its case
 * @param caseNumber the number people use
 * @param office the body in charge
 * @param basis what it rests on
 * @param asked the visa that is asked for, never wider than the invitation
 * @param appliedOn civil date in Kazakhstan; fixes age and the duty of fingerprints
 * @param replaces the invalid visa whose place it takes
 * @param checks what was looked at
 * @param standing where it stands
 */
public record VisaApplication(
        CaseId caseId,
        String caseNumber,
        Office office,
        Basis basis,
        VisaTerms asked,
        LocalDate appliedOn,
        Replacement replaces,
        Checks checks,
        ApplicationState standing)
        implements CaseFile, AwaitsApproval {

    /** Name of the kind of case. */
    public static final String KIND = "visa-application";

    /** The invitation it rests on; empty if none is needed. */
    public Optional<AgreedInvitation> invitation() {
        return basis instanceof Basis.Invited(AgreedInvitation agreed) ? Optional.of(agreed) : Optional.empty();
    }

    /** Whether a visa may still be issued on a civil date: neither its own term nor that of the invitation is over. Source: R-132, OQ-16. */
    public boolean isGoodOn(LocalDate date) {
        return !date.isAfter(asked.validTo())
                && invitation().map(agreed -> agreed.isGoodOn(date)).orElse(true);
    }

    @Override
    public Optional<Holder> personInQuestion() {
        return standing instanceof AwaitingKnb waiting
                ? Optional.of(waiting.dossier().holder())
                : Optional.empty();
    }

    @Override
    public String state() {
        return standing.code();
    }

    /** The folder gathers the applications on one invitation. */
    @Override
    public Keys keys() {
        String folder = invitation().map(agreed -> agreed.caseId().toString()).orElse("");
        return new Keys(caseNumber, folder, office.code(), inviter());
    }

    /** BIN or IIN of the inviter whose petition it is; empty if the applicant files. */
    public String inviter() {
        return petition().map(Petition::inviter).orElse("");
    }

    /** The division that the rules found to be competent in place of this one; empty if they found none. */
    public Optional<String> rightDivision() {
        return Optional.of(Territory.rightDivision(checks.findings())).filter(code -> !code.isEmpty());
    }

    /** The inviter's petition; empty if it does not rest on one. */
    public Optional<Petition> petition() {
        return basis instanceof Basis.Petitioned(Petition petition) ? Optional.of(petition) : Optional.empty();
    }

    VisaApplication now(ApplicationState next) {
        return new VisaApplication(caseId, caseNumber, office, basis, asked, appliedOn, replaces, checks, next);
    }

    /** Ended so: what the state systems told of the person is forgotten, and of whom a petition speaks. */
    VisaApplication endedAs(ApplicationState last) {
        Basis kept = petition()
                .<Basis>map(petition -> new Basis.Petitioned(petition.forgotten()))
                .orElse(basis);
        return new VisaApplication(
                caseId, caseNumber, office, kept, asked, appliedOn, replaces, checks.forgetting(), last);
    }

    VisaApplication with(Checks next) {
        return new VisaApplication(caseId, caseNumber, office, basis, asked, appliedOn, replaces, next, standing);
    }

    VisaApplication movedTo(Office other, Basis mended) {
        return new VisaApplication(caseId, caseNumber, other, mended, asked, appliedOn, replaces, checks, standing);
    }

    VisaApplication appliedAnew(VisaTerms asks, Replacement named, LocalDate on) {
        return new VisaApplication(caseId, caseNumber, office, basis, asks, on, named, checks, standing);
    }
}
