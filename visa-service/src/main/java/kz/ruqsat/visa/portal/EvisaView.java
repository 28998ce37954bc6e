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
import kz.ruqsat.visa.evisa.EvisaState.Open;
import kz.ruqsat.visa.evisa.EvisaState.Refused;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * An application for an electronic visa as it is shown; what does not hold in its state is left out.
 *
 * @param evisaNumber number of the visa, once it is issued
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
                state instanceof Open open ? Optional.of(open.mission()).filter(m -> !m.isEmpty()) : Optional.empty(),
                state instanceof Issued issued ? Optional.of(issued.visaId()) : Optional.empty(),
                state instanceof Issued ? Optional.of(file.number().value()) : Optional.empty(),
                state instanceof Refused refused ? refused.grounds() : List.of());
    }
}
