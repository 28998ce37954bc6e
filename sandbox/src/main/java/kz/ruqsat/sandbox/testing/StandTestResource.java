package kz.ruqsat.sandbox.testing;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.util.HashMap;
import java.util.Map;
import kz.ruqsat.sandbox.StandException;
import kz.ruqsat.sandbox.embedded.Databases;

/**
 * PostgreSQL, Kafka and the issuer for {@code @QuarkusTest}, under the names of the settings that every service reads.
 *
 * <p>Init argument {@value #DATABASE}: {@code invitation}, {@code approval}, {@code visa} or {@code monitoring}; without it no
 * database settings are given. All test classes of a JVM share one stand, which ends with the JVM.
 */
public final class StandTestResource implements QuarkusTestResourceLifecycleManager {
    /** Name of the init argument that picks a database. */
    public static final String DATABASE = "database";

    private String database = "";

    @Override
    public void init(Map<String, String> arguments) {
        database = databaseOf(arguments);
    }

    static String databaseOf(Map<String, String> arguments) {
        var database = arguments.getOrDefault(DATABASE, "");
        if (!database.isEmpty() && !Databases.NAMES.contains(database)) {
            throw new StandException("no database " + database + "; there are " + Databases.NAMES);
        }
        return database;
    }

    @Override
    public Map<String, String> start() {
        return settings(SharedStand.ofThisJvm(), database);
    }

    /** What a service is told about a stand; nothing about a database where its name is empty. */
    static Map<String, String> settings(SharedStand stand, String database) {
        var settings = new HashMap<String, String>();
        settings.put("KAFKA_BOOTSTRAP_SERVERS", stand.kafka());
        settings.put("kafka.bootstrap.servers", stand.kafka());
        settings.put("RUQSAT_ISSUER", stand.issuer());
        settings.put("RUQSAT_SERVICE_SECRET", stand.serviceSecret());
        if (!database.isEmpty()) {
            settings.put("RUQSAT_PG_URL", stand.postgres() + "/" + database);
            settings.put("RUQSAT_DB_APP_USER", Databases.APPLICATION);
            settings.put("RUQSAT_DB_APP_PASSWORD", Databases.APPLICATION);
            settings.put("RUQSAT_DB_OWNER_USER", Databases.OWNER);
            settings.put("RUQSAT_DB_OWNER_PASSWORD", Databases.OWNER);
        }
        return settings;
    }

    /** Does nothing: the stand is shared, and ends with the JVM. */
    @Override
    public void stop() {
        // The next test class, or the same one under another profile, goes on with it.
    }
}
