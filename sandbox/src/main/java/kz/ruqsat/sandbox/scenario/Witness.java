package kz.ruqsat.sandbox.scenario;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import kz.ruqsat.sandbox.StandException;
import kz.ruqsat.sandbox.Waiting;
import kz.ruqsat.sandbox.client.Api;
import kz.ruqsat.sandbox.client.Berkut;
import kz.ruqsat.sandbox.client.CaseTimeline;
import kz.ruqsat.sandbox.client.Dispositions;
import kz.ruqsat.sandbox.client.Monitoring;
import kz.ruqsat.sandbox.client.ProblemException;
import kz.ruqsat.sandbox.client.RecordSender.Place;
import kz.ruqsat.sandbox.client.SeenRecord;
import kz.ruqsat.sandbox.client.TopicRecords;
import kz.ruqsat.sandbox.embedded.StandTopics;
import kz.ruqsat.sandbox.process.StandService;
import kz.ruqsat.sandbox.scenario.Hands.Case;
import kz.ruqsat.sandbox.scenario.SeenCase.SeenDisposition;
import org.apache.kafka.clients.admin.NewTopic;

/** Collects what all parts of a stand show of a case: its own service, monitoring-service, approval-service, Berkut, and the topics. */
final class Witness implements AutoCloseable {
    private static final String DUTY_OFFICER = "monitoring";
    private static final String AUDITOR = "auditor";
    private static final String OPERATOR_OF_KNB = "knb";
    private static final int FORBIDDEN = 403;
    private static final int NOT_FOUND = 404;
    private static final Duration DECIDED = Duration.ofSeconds(20);

    private final Map<StandService, Api> services;
    private final Monitoring monitoring;
    private final Berkut berkut;
    private final Dispositions dispositions;
    private final TopicRecords topics;

    Witness(Map<StandService, Api> services, String kafka) {
        this.services = services;
        this.monitoring = new Monitoring(services.get(StandService.MONITORING));
        this.berkut = new Berkut(services.get(StandService.BERKUT));
        this.dispositions = new Dispositions(services.get(StandService.APPROVAL));
        this.topics = new TopicRecords(
                kafka,
                StandTopics.all().stream()
                        .map(NewTopic::name)
                        .filter(name -> !name.equals(StandTopics.CLOCK))
                        .collect(Collectors.toSet()));
    }

    /** Everything that has a name and a service of ours, in the order of the names. */
    List<SeenCase> seen(Hands hands) {
        var all = new ArrayList<SeenCase>();
        hands.all().forEach((name, known) -> {
            if (known.isOurs()) {
                all.add(seen(name, known));
            }
        });
        return all;
    }

    private SeenCase seen(String name, Case known) {
        var api = services.get(known.service());
        var view = view(known, api);
        var records = topics.of(known.id());
        return new SeenCase(
                name,
                known.id(),
                view,
                timeline(known.id()),
                Findings.of(known, view, api),
                records,
                dispositions(records),
                requestsAtKnb(known.id()).size());
    }

    // What is no page of its own is taken as it was answered.
    private static JsonNode view(Case known, Api api) {
        try {
            return api.get(AUDITOR, known.path()).body();
        } catch (ProblemException problem) {
            if (problem.status() == NOT_FOUND || problem.status() == FORBIDDEN) {
                return known.view();
            }
            throw problem;
        }
    }

    private Optional<CaseTimeline> timeline(String id) {
        try {
            return Optional.of(monitoring.timeline(DUTY_OFFICER, id));
        } catch (ProblemException problem) {
            if (problem.status() == NOT_FOUND) {
                return Optional.empty();
            }
            throw problem;
        }
    }

    private List<SeenDisposition> dispositions(List<SeenRecord> records) {
        return records.stream()
                .filter(each -> each.topic().equals(StandTopics.BERKUT_REPLIES))
                .map(each -> dispositions.of(new Place(each.topic(), each.partition(), each.offset())))
                .flatMap(Optional::stream)
                .map(each -> new SeenDisposition(each.kind(), each.receivedAt()))
                .toList();
    }

    /** Records of a case on all topics. */
    List<SeenRecord> records(String id) {
        return topics.of(id);
    }

    /** Requests that Berkut has accepted for a case, asked of Berkut and not of our own services. */
    List<JsonNode> requestsAtKnb(String caseId) {
        return berkut.requests(OPERATOR_OF_KNB).stream()
                .filter(request -> request.path("caseReference").asText().equals(caseId))
                .toList();
    }

    /** What became of a record of Berkut's topic; waits until approval-service has decided it. */
    String dispositionOf(Place place) {
        if (!Waiting.atMost(DECIDED).until(() -> dispositions.of(place).isPresent())) {
            throw new StandException("approval-service has no disposition of " + place);
        }
        return dispositions.of(place).orElseThrow().kind();
    }

    @Override
    public void close() {
        topics.close();
    }
}
