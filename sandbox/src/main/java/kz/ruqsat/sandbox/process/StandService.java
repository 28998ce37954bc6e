package kz.ruqsat.sandbox.process;

import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Collectors;
import kz.ruqsat.sandbox.NotUnderstoodException;

/** A service or stub of the stand, with the ports it likes best. */
public enum StandService {
    INVITATION("invitation-service", 8081, "RUQSAT_INVITATION_URL", "invitation"),
    APPROVAL("approval-service", 8082, "RUQSAT_APPROVAL_URL", "approval"),
    VISA("visa-service", 8083, "RUQSAT_VISA_URL", "visa"),
    MONITORING("monitoring-service", 8084, "RUQSAT_MONITORING_URL", "monitoring"),
    BERKUT("berkut-stub", 8085, "RUQSAT_BERKUT_URL", ""),
    REGISTERS("state-registers-stub", 8086, "RUQSAT_REGISTERS_URL", "");

    private static final int MANAGEMENT_OFFSET = 1_000;

    private final String title;
    private final int port;
    private final String addressVariable;
    private final String database;

    StandService(String title, int port, String addressVariable, String database) {
        this.title = title;
        this.port = port;
        this.addressVariable = addressVariable;
        this.database = database;
    }

    /** Name of the service, its module and its log. */
    public String title() {
        return title;
    }

    int usualPort() {
        return port;
    }

    int usualManagementPort() {
        return port + MANAGEMENT_OFFSET;
    }

    /** Environment variable by which the others find it. */
    String addressVariable() {
        return addressVariable;
    }

    Optional<String> database() {
        return Optional.of(database).filter(name -> !name.isEmpty());
    }

    /**
     * The service of that name.
     *
     * @throws NotUnderstoodException naming all services when there is none
     */
    public static StandService named(String title) {
        return Arrays.stream(values())
                .filter(service -> service.title.equals(title))
                .findFirst()
                .orElseThrow(() -> new NotUnderstoodException("there is no service " + title + "; there are "
                        + Arrays.stream(values()).map(StandService::title).collect(Collectors.joining(", "))));
    }
}
