package kz.ruqsat.webhooks.startup;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.vertx.mutiny.core.Vertx;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.time.Duration;
import kz.ruqsat.casework.startup.Loop;
import kz.ruqsat.webhooks.delivery.Courier;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Starts what works by itself. Nothing wakes it at a commit: it looks for itself, so that a transition costs nothing more for being pushed, and what came within
 * one look goes together.
 */
@Singleton
class WebhookLoops {

    /** How old a figure for Prometheus may be. */
    private static final Duration COUNT = Duration.ofSeconds(10);

    private final Loop deliveries;
    private final Loop figures;
    private final Duration look;

    WebhookLoops(
            Vertx vertx,
            Courier courier,
            WebhookFigures webhookFigures,
            @ConfigProperty(name = "ruqsat.webhooks.look") Duration look) {
        this.deliveries = new Loop("webhooks", vertx, courier::begin);
        this.figures = new Loop("figures of webhooks", vertx, webhookFigures::read);
        this.look = look;
        courier.wakeWith(deliveries::wake);
    }

    void start(@Observes StartupEvent started) {
        deliveries.start(look);
        figures.start(COUNT);
    }

    void stop(@Observes ShutdownEvent stopping) {
        deliveries.stop();
        figures.stop();
    }
}
