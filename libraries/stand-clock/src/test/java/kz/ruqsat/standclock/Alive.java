package kz.ruqsat.standclock;

import io.quarkus.vertx.http.ManagementInterface;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;

/** Stands for the health routes of a real service: without any route there would be no management port. */
@Singleton
class Alive {

    void register(@Observes ManagementInterface management) {
        management.router().get("/alive").handler(request -> request.end("yes"));
    }
}
