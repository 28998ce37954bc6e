package kz.ruqsat.berkut.startup;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import kz.ruqsat.berkut.desk.Desk;

/** Figures of the desk; {@code ruqsat_berkut_unmatched} above 0 means that something called in vain. */
@Singleton
class DeskFigures {

    void register(@Observes StartupEvent started, Desk desk, MeterRegistry meters) {
        Gauge.builder("ruqsat.berkut.unmatched", desk, each -> each.standing().unmatched())
                .description("Calls that nothing was meant for, since the journal began")
                .register(meters);
        Gauge.builder("ruqsat.berkut.faults", desk, each -> each.standing().faults())
                .description("Faults that are set")
                .register(meters);
        Gauge.builder("ruqsat.berkut.on.the.way", desk, each -> each.standing().onTheWay())
                .description("Answers that the broker has not acknowledged")
                .register(meters);
    }
}
