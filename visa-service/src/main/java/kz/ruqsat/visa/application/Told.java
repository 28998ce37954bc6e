package kz.ruqsat.visa.application;

import java.util.List;
import kz.ruqsat.contracts.Event;
import kz.ruqsat.contracts.visa.UninvitedApplicationSubmitted;
import kz.ruqsat.contracts.visa.UninvitedApplicationWithdrawn;
import kz.ruqsat.contracts.visa.UninvitedVisaIssued;
import kz.ruqsat.contracts.visa.UninvitedVisaRefused;
import kz.ruqsat.contracts.visa.VisaApplicationSubmitted;
import kz.ruqsat.contracts.visa.VisaApplicationWithdrawn;
import kz.ruqsat.contracts.visa.VisaIssued;
import kz.ruqsat.contracts.visa.VisaRefused;
import kz.ruqsat.visa.application.ApplicationState.Issued;
import kz.ruqsat.visa.application.Basis.Invited;
import kz.ruqsat.visa.application.Basis.NotNeeded;
import kz.ruqsat.visa.application.Basis.Petitioned;
import kz.ruqsat.visa.incountry.Petition;
import kz.ruqsat.visa.invitation.VisaTerms;

/** What is told of a case. Some events name the invitation; where none is needed another event says the same without it. */
final class Told {

    private Told() {}

    /** What the history keeps of the last findings: rule, verdict and ground, and no sentence. */
    static List<String> verdicts(VisaApplication file) {
        return file.checks().findings().stream()
                .map(finding -> (finding.rule() + " " + finding.verdict() + " " + finding.ground()).strip())
                .toList();
    }

    static Event submitted(VisaApplication file) {
        String category = file.asked().category();
        String body = file.office().code();
        return switch (file.basis()) {
            case Invited(var invitation) ->
                new VisaApplicationSubmitted(invitation.caseId(), file.caseNumber(), body, category, file.appliedOn());
            case NotNeeded(String reason) ->
                new UninvitedApplicationSubmitted(file.caseNumber(), body, category, file.appliedOn(), reason);
            case Petitioned _ ->
                new UninvitedApplicationSubmitted(file.caseNumber(), body, category, file.appliedOn(), Petition.RULE);
        };
    }

    /** @param contentHash seal of the sticker */
    static Event issued(VisaApplication file, Issued visa, String contentHash) {
        VisaTerms terms = file.asked();
        String body = file.office().code();
        String entries = terms.entries().name();
        return switch (file.basis()) {
            case Invited(var invitation) ->
                new VisaIssued(
                        visa.visaId(),
                        invitation.caseId(),
                        invitation.registrationNumber(),
                        body,
                        terms.category(),
                        entries,
                        terms.validFrom(),
                        terms.validTo(),
                        contentHash);
            case NotNeeded _, Petitioned _ ->
                new UninvitedVisaIssued(
                        visa.visaId(),
                        body,
                        terms.category(),
                        entries,
                        terms.validFrom(),
                        terms.validTo(),
                        contentHash);
        };
    }

    static Event refused(VisaApplication file, List<String> grounds) {
        String body = file.office().code();
        return switch (file.basis()) {
            case Invited(var invitation) -> new VisaRefused(invitation.caseId(), body, grounds);
            case NotNeeded _, Petitioned _ -> new UninvitedVisaRefused(body, grounds);
        };
    }

    static Event withdrawn(VisaApplication file) {
        String body = file.office().code();
        return switch (file.basis()) {
            case Invited(var invitation) -> new VisaApplicationWithdrawn(invitation.caseId(), body);
            case NotNeeded _, Petitioned _ -> new UninvitedApplicationWithdrawn(body);
        };
    }
}
