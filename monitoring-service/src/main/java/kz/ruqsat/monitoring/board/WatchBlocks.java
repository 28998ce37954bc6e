package kz.ruqsat.monitoring.board;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kz.ruqsat.businesstime.KazakhstanTime;
import kz.ruqsat.monitoring.lag.Lags;
import kz.ruqsat.monitoring.lag.Lags.Lag;
import kz.ruqsat.monitoring.oversight.Endangered.Lapse;
import kz.ruqsat.monitoring.watch.Alert;
import kz.ruqsat.monitoring.watch.Risks;
import kz.ruqsat.monitoring.watch.WatchReader;

/** Words what people on duty are told. A body sees the risk to its own terms, and no alarms of the system. */
@ApplicationScoped
class WatchBlocks {

    private static final int MOST_RISKS = 4;

    private final WatchReader watch;
    private final Risks risks;
    private final Lags lags;

    WatchBlocks(WatchReader watch, Risks risks, Lags lags) {
        this.watch = watch;
        this.risks = risks;
        this.lags = lags;
    }

    Uni<WatchBlock> read(Tongue t, Optional<String> seenBy) {
        Uni<List<WatchBlock.AlertLine>> alerts = seenBy.isPresent()
                ? Uni.createFrom().item(List.of())
                : watch.read()
                        .map(found -> found.alerts().stream()
                                .map(alert -> line(t, alert))
                                .toList());
        return alerts.chain(told -> risks.of(Lag::isStale, seenBy)
                .map(behind -> new WatchBlock(
                        stale(t),
                        told,
                        behind.stream()
                                .limit(MOST_RISKS)
                                .map(risk -> line(t, risk))
                                .toList())));
    }

    private String stale(Tongue t) {
        return lags.latest().stream()
                .filter(lag -> lag.isOwn() && lag.isStale())
                .findFirst()
                .map(lag -> t.say("stale", "for", t.shortly(lag.waited()), "stages", lag.records()))
                .orElse("");
    }

    private static WatchBlock.AlertLine line(Tongue t, Alert alert) {
        boolean second = alert.step() == Alert.Step.SECOND;
        String text = t.say(
                "alert." + alert.kind(), "count", alert.count(), "for", t.shortly(alert.forTime()), "of", alert.of());
        return new WatchBlock.AlertLine(
                alert.kind().name(),
                alert.step().ordinal() + 1,
                second ? "breached" : "due-soon",
                second ? "✕" : "▲",
                text,
                href(alert.kind()));
    }

    private static String href(Alert.Kind kind) {
        return switch (kind) {
            case STAGES_LATE, LIST_UNREAD, INTAKE_HELD -> Pages.GAPS.path();
            case STAGES_MISSING -> Filter.address(Pages.GAPS.path(), Map.of("standing", "MISSING"));
            case AGAINST_THE_PROCEDURE -> Pages.ALARMS.path();
            case CONSUMER_BEHIND -> Pages.TERMS.path();
            case SILENCE -> Pages.FLOW.path();
        };
    }

    /** How far a consumer is behind, in a sentence. */
    static String behind(Tongue t, Lag lag) {
        return t.say("behind", "records", lag.records(), "for", t.shortly(lag.waited()), "of", name(lag));
    }

    private static String name(Lag lag) {
        return lag.consumer().group() + " ← " + lag.consumer().topic();
    }

    private static WatchBlock.RiskLine line(Tongue t, Risks.Risk risk) {
        String name = name(risk.lag());
        String text = behind(t, risk.lag());
        return risk.lapse()
                .map(lapse -> new WatchBlock.RiskLine(
                        name,
                        risk.lag().records(),
                        text,
                        lapse.terms(),
                        lapse(t, lapse, risk.until()),
                        lapse.caseId().toString(),
                        lapse.caseNumber(),
                        TermAddress.of(lapse.caseId().toString(), lapse.clock(), lapse.startedSequence())))
                .orElseGet(() -> new WatchBlock.RiskLine(
                        name, risk.lag().records(), text, 0, t.label("nothingLapses"), "", "", ""));
    }

    private static String lapse(Tongue t, Lapse lapse, Instant until) {
        return t.say(
                "lapses",
                "terms",
                lapse.terms(),
                "until",
                t.day(KazakhstanTime.dateOf(until.minusNanos(1))),
                "first",
                t.day(lapse.lastDay()));
    }
}
