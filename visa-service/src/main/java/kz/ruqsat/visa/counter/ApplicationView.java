package kz.ruqsat.visa.counter;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import kz.ruqsat.casework.CaseSnapshot;
import kz.ruqsat.visa.application.ApplicationState;
import kz.ruqsat.visa.application.ApplicationState.Answered;
import kz.ruqsat.visa.application.ApplicationState.AwaitingKnb;
import kz.ruqsat.visa.application.ApplicationState.Issued;
import kz.ruqsat.visa.application.ApplicationState.Refused;
import kz.ruqsat.visa.application.ApplicationState.Returned;
import kz.ruqsat.visa.application.ApplicationState.Submitted;
import kz.ruqsat.visa.application.ApplicationState.ToPrint;
import kz.ruqsat.visa.application.ApplicationState.UnderExamination;
import kz.ruqsat.visa.application.Basis;
import kz.ruqsat.visa.application.Replacement;
import kz.ruqsat.visa.application.VisaApplication;
import kz.ruqsat.visa.incountry.Petition;
import kz.ruqsat.visa.invitation.AgreedInvitation;
import kz.ruqsat.visa.invitation.VisaTerms;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A visa application as it is shown; what does not hold in its state is left out.
 *
 * @param applicationState the state again, under the name the portal uses
 * @param terms running terms
 * @param replacesVisa number of the invalid visa whose place it takes
 * @param withoutInvitation why no invitation is needed
 * @param stayDays 0 is the whole validity
 * @param fingerprints {@code TAKEN}, {@code ON_RECORD}, {@code NOT_DUE} or the code of an exemption
 * @param stickerNumber blank taken last
 * @param awaiting {@code STATE_SYSTEMS} until they have answered
 * @param findings of the last assessment
 * @param grounds of a refusal or a return
 * @param missingDocuments of a return
 * @param rightDivision where to file instead, if it was returned for that (RG-ACC-03)
 * @param approval what the National Security Committee answered; for the body alone
 * @param mrz preview of the machine-readable zone, before the sticker is handed over
 */
@Schema(description = "A visa application")
@JsonInclude(JsonInclude.Include.NON_ABSENT)
public record ApplicationView(
        UUID caseId,
        String caseNumber,
        String state,
        String applicationState,
        long version,
        String body,
        Instant effectiveAt,
        List<TermView> terms,
        Optional<UUID> invitationCaseId,
        Optional<String> registrationNumber,
        Optional<String> replacesVisa,
        Optional<String> withoutInvitation,
        String category,
        String entries,
        LocalDate validFrom,
        LocalDate validTo,
        int stayDays,
        LocalDate appliedOn,
        Optional<String> fingerprints,
        Optional<String> stickerNumber,
        Optional<MrzView> mrz,
        Optional<UUID> visaId,
        Optional<String> awaiting,
        List<FindingView> findings,
        @JsonInclude(JsonInclude.Include.NON_EMPTY) List<String> grounds,
        @JsonInclude(JsonInclude.Include.NON_EMPTY) List<String> missingDocuments,
        Optional<String> rightDivision,
        Optional<String> approval) {

    /** Who looks at it. */
    public enum Sight {
        /** An officer of the body or an auditor: everything. */
        BODY,
        /** The inviter: neither findings nor the answer of the National Security Committee, nor what will be printed of the person. */
        INVITER
    }

    /** How a case stands. */
    public static ApplicationView of(CaseSnapshot snapshot) {
        return of(snapshot, Sight.BODY);
    }

    /** How a case stands, as far as somebody may see it. */
    public static ApplicationView of(CaseSnapshot snapshot, Sight sight) {
        VisaApplication file = (VisaApplication) snapshot.file();
        VisaTerms terms = file.asked();
        ApplicationState state = file.standing();
        return new ApplicationView(
                snapshot.caseId().value(),
                file.caseNumber(),
                file.state(),
                file.state(),
                snapshot.version(),
                file.office().code(),
                snapshot.effectiveAt(),
                snapshot.running().stream().map(TermView::running).toList(),
                file.invitation().map(agreed -> agreed.caseId().value()),
                file.invitation().map(AgreedInvitation::registrationNumber),
                file.replaces() instanceof Replacement.OfVisa named
                        ? Optional.of(named.visa().number())
                        : Optional.empty(),
                withoutInvitation(file.basis()),
                terms.category(),
                terms.entries().name(),
                terms.validFrom(),
                terms.validTo(),
                terms.stayDays(),
                file.appliedOn(),
                fingerprints(state),
                stickerNumber(state),
                sight == Sight.BODY && state instanceof ToPrint s
                        ? Optional.of(MrzView.of(s.sticker().mrz()))
                        : Optional.empty(),
                state instanceof Issued s ? Optional.of(s.visaId()) : Optional.empty(),
                awaiting(file),
                findings(file, sight),
                grounds(state),
                state instanceof Returned s ? s.documents() : List.of(),
                state instanceof Returned ? file.rightDivision() : Optional.empty(),
                sight == Sight.BODY ? approval(state) : Optional.empty());
    }

    private static List<FindingView> findings(VisaApplication file, Sight sight) {
        return sight == Sight.BODY
                ? file.checks().findings().stream().map(FindingView::of).toList()
                : List.of();
    }

    private static Optional<String> approval(ApplicationState state) {
        return switch (state) {
            case AwaitingKnb s -> Optional.of(s.approval().verdict().name());
            case Answered s -> Optional.of(s.verdict().name());
            default -> Optional.empty();
        };
    }

    private static Optional<String> awaiting(VisaApplication file) {
        boolean asked = file.standing() instanceof Submitted && !file.checks().isAnswered();
        return asked ? Optional.of("STATE_SYSTEMS") : Optional.empty();
    }

    private static List<String> grounds(ApplicationState state) {
        return switch (state) {
            case Refused s -> s.grounds();
            case Returned s -> s.grounds();
            default -> List.of();
        };
    }

    private static Optional<String> withoutInvitation(Basis basis) {
        return switch (basis) {
            case Basis.Invited _ -> Optional.empty();
            case Basis.NotNeeded(String reason) -> Optional.of(reason);
            case Basis.Petitioned _ -> Optional.of(Petition.RULE);
        };
    }

    private static Optional<String> fingerprints(ApplicationState state) {
        return switch (state) {
            case UnderExamination s -> Optional.of(s.fingerprints());
            case AwaitingKnb s -> Optional.of(s.examination().fingerprints());
            case ToPrint s -> Optional.of(s.fingerprints());
            default -> Optional.empty();
        };
    }

    private static Optional<String> stickerNumber(ApplicationState state) {
        return switch (state) {
            case ToPrint s -> Optional.of(s.sticker().number());
            case Issued s -> Optional.of(s.stickerNumber());
            default -> Optional.empty();
        };
    }
}
