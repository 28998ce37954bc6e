package kz.ruqsat.berkut.startup;

import jakarta.inject.Singleton;
import kz.ruqsat.berkut.desk.Desk;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/** Ready while the desk takes questions. The broker's state is no part of it: requests are accepted and answers wait. */
@Readiness
@Singleton
public class DeskReadiness implements HealthCheck {

    private final Desk desk;

    DeskReadiness(Desk desk) {
        this.desk = desk;
    }

    @Override
    public HealthCheckResponse call() {
        return HealthCheckResponse.named("desk")
                .status(desk.isOpen())
                .withData("unanswered", desk.unanswered())
                .withData("onTheWay", desk.standing().onTheWay())
                .withData("faults", desk.standing().faults())
                .withData("unmatched", desk.standing().unmatched())
                .build();
    }
}
