package kz.ruqsat.sandbox.embedded;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Properties;
import kz.ruqsat.sandbox.StandException;
import org.postgresql.Driver;

/**
 * The two roles of every service and its database. The owner migrates; the application's role may connect and nothing more, until
 * a migration grants it what the design allows. Everything here may be done twice.
 */
public final class Databases {
    public static final List<String> NAMES = List.of("invitation", "approval", "visa", "monitoring");
    public static final String OWNER = "ruqsat_owner";
    public static final String APPLICATION = "ruqsat_app";

    private final String server;
    private final String superuser;
    private final String password;

    /** On a server that is already there, at {@code host:port}, seen as somebody who may create roles and databases. */
    public Databases(String server, String superuser, String password) {
        this.server = server;
        this.superuser = superuser;
        this.password = password;
    }

    Databases(PostgresServer server) {
        this("127.0.0.1:" + server.port(), PostgresData.SUPERUSER, server.superuserPassword());
    }

    /**
     * Creates what is missing.
     *
     * @throws StandException when the server refuses or is not there
     */
    public void create() {
        try (var connection = connect("postgres")) {
            role(connection, OWNER);
            role(connection, APPLICATION);
            for (String name : NAMES) {
                database(connection, name);
            }
        } catch (SQLException e) {
            throw new StandException("cannot create roles and databases: " + e.getMessage(), e);
        }
    }

    private void role(Connection connection, String name) throws SQLException {
        if (!exists(connection, "select 1 from pg_roles where rolname = ?", name)) {
            run(connection, "create role " + name + " login");
        }
        run(connection, "alter role " + name + " password '" + name + "'");
    }

    private void database(Connection connection, String name) throws SQLException {
        if (!exists(connection, "select 1 from pg_database where datname = ?", name)) {
            run(connection, "create database " + name + " owner " + OWNER);
        }
        run(connection, "revoke all on database " + name + " from public");
        run(connection, "grant connect on database " + name + " to " + APPLICATION);
        try (var inside = connect(name)) {
            run(inside, "alter schema public owner to " + OWNER);
        }
    }

    private static boolean exists(Connection connection, String question, String name) throws SQLException {
        try (var statement = connection.prepareStatement(question)) {
            statement.setString(1, name);
            try (var rows = statement.executeQuery()) {
                return rows.next();
            }
        }
    }

    private static void run(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private Connection connect(String database) throws SQLException {
        var properties = new Properties();
        properties.setProperty("user", superuser);
        properties.setProperty("password", password);
        return new Driver().connect("jdbc:postgresql://" + server + "/" + database, properties);
    }
}
