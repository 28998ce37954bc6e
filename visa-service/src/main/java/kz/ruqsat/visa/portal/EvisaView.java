package kz.ruqsat.visa.portal;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import kz.ruqsat.casework.CaseSnapshot;
import kz.ruqsat.visa.counter.TermView;
import kz.ruqsat.visa.evisa.EvisaApplication;
import kz.ruqsat.visa.evisa.EvisaState;
import kz.ruqsat.visa.evisa.EvisaState.Issued;
import kz.ruqsat.visa.evisa.EvisaState.Refused;
import kz.ruqsat.visa.evisa.EvisaState.Submitted;
import kz.ruqsat.visa.evisa.EvisaState.Visited;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * An application for an electronic visa as it is shown; what does not hold in its state is left out.
 *
 * @param evisaNumber number of the visa, once it is issued
 * @param fee how the payment stands: {@code NOT_NAMED}, {@code NAMED} or {@code NOT_PAID}; left out once it is paid
 * @param awaiting {@code STATE_SYSTEMS} until the payment gateway has answered
 * @param missionVisited mission that was visited before the issue
 */
@Schema(description = "An application for an electronic visa")
@JsonInclude(JsonInclude.Include.NON_ABSENT)
record EvisaView(
        UUID caseId,
        String caseNumber,
        String state,
        long version,
        String body,
        Instant effectiveAt,
        List<TermView> terms,
        UUID invitationCaseId,
        String registrationNumber,
        String category,
        String entries,
        LocalDate validFrom,
        LocalDate validTo,
        int stayDays,
        LocalDate appliedOn,
        Optional<String> fee,
        Optional<String> awaiting,
        Optional<String> missionVisited,
        Optional<UUID> visaId,
        Optional<String> evisaNumber,
        @JsonInclude(JsonInclude.Include.NON_EMPTY) List<String> grounds) {

    static EvisaView of(CaseSnapshot snapshot) {
        EvisaApplication file = (EvisaApplication) snapshot.file();
        EvisaState state = file.standing();
        var asked = file.asked();
        return new EvisaView(
                snapshot.caseId().value(),
                file.caseNumber(),
                file.state(),
                snapshot.version(),
                EvisaApplication.OFFICE.code(),
                snapshot.effectiveAt(),
                snapshot.running().stream().map(TermView::running).toList(),
                file.invitation().caseId().value(),
                file.invitation().registrationNumber(),
                asked.category(),
                asked.entries().name(),
                asked.validFrom(),
                asked.validTo(),
                asked.stayDays(),
                file.appliedOn(),
                state instanceof Submitted ? Optional.of(file.fee().name()) : Optional.empty(),
                isAwaited(file) ? Optional.of("STATE_SYSTEMS") : Optional.empty(),
                state instanceof Visited visited
                        ? Optional.of(visited.mission()).filter(m -> !m.isEmpty())
                        : Optional.empty(),
                state instanceof Issued issued ? Optional.of(issued.visaId()) : Optional.empty(),
                state instanceof Issued ? Optional.of(file.number().value()) : Optional.empty(),
                state instanceof Refused refused ? refused.grounds() : List.of());
    }

    private static boolean isAwaited(EvisaApplication file) {
        return file.standing() instanceof Submitted submitted
                && !submitted.feePayment().isEmpty()
                && !file.checks().isAnswered();
    }
}
