package kz.ruqsat.visa.approval;

import io.quarkus.arc.All;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import kz.ruqsat.casework.Intake;
import kz.ruqsat.casework.Work.Addressed;
import kz.ruqsat.contracts.Event;
import kz.ruqsat.contracts.Topic;
import kz.ruqsat.contracts.approval.ReviewAnswered;
import kz.ruqsat.contracts.approval.ReviewExtended;
import kz.ruqsat.contracts.approval.ReviewOverdue;
import kz.ruqsat.contracts.approval.ReviewStarted;

/**
 * What the course of a request means for the visa case that asked. The events name the case and not its kind, so the command of whichever kind it
 * is of is taken; requests of petitions reach nobody here.
 */
@Singleton
class ApprovalEventsReader implements Intake.Reader {

    private final List<NewsDesk> desks;

    ApprovalEventsReader(@All List<NewsDesk> desks) {
        this.desks = desks;
    }

    @Override
    public Topic topic() {
        return Topic.APPROVAL_EVENTS;
    }

    @Override
    public List<Addressed> read(Intake.Received received) {
        return news(received.event())
                .map(news -> Addressed.whichever(received.envelope().subject(), commands(news), received.act()))
                .stream()
                .toList();
    }

    private Map<String, Object> commands(ApprovalNews news) {
        return desks.stream()
                .collect(Collectors.toMap(NewsDesk::kind, desk -> desk.command().apply(news)));
    }

    private static Optional<ApprovalNews> news(Event event) {
        return switch (event) {
            case ReviewStarted e -> Optional.of(new ApprovalNews.ReviewBegan(e.requestId(), e.acceptedAt(), e.term()));
            case ReviewExtended e ->
                Optional.of(new ApprovalNews.ReviewExtended(e.requestId(), e.extendedAt(), e.term()));
            case ReviewOverdue e -> Optional.of(new ApprovalNews.TermPassed(e.requestId(), e.clock(), e.dueBefore()));
            case ReviewAnswered e ->
                Optional.of(new ApprovalNews.AnswerCame(e.requestId(), Verdict.valueOf(e.verdict()), e.receivedAt()));
            default -> Optional.empty();
        };
    }
}
