package kz.ruqsat.checker.reading;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Statement;
import java.sql.Types;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import kz.ruqsat.checker.picture.Table;

/** One database in one read-only snapshot: whatever tables it has, and whatever columns they have. */
final class DatabaseReading implements AutoCloseable {

    /** Rows fetched at once. */
    private static final int FETCH = 2_000;

    private static final String TABLES = """
            select c.relname from pg_class c join pg_namespace n on n.oid = c.relnamespace
            where n.nspname = 'public' and c.relkind = 'r' and c.relname <> 'flyway_schema_history'
              and has_table_privilege(c.oid, 'select')
            order by c.relname""";

    private final Connection connection;
    private final Map<String, String> known = new LinkedHashMap<>();

    DatabaseReading(StandAddresses stand, String database) throws SQLException {
        this.connection = DriverManager.getConnection(
                "jdbc:postgresql://" + stand.postgres() + "/" + database, stand.user(), stand.password());
        connection.setReadOnly(true);
        connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
        connection.setAutoCommit(false);
        try (Statement settings = connection.createStatement()) {
            // The services' databases are told to go by index alone; a table that is read whole is read as it lies.
            settings.execute("set local enable_seqscan = on");
            settings.execute("set local timezone = 'UTC'");
        }
    }

    /** All tables that may be read, by name. */
    Map<String, Table> tables() throws SQLException {
        Map<String, Table> tables = new LinkedHashMap<>();
        for (String name : names()) {
            tables.put(name, table(name));
        }
        return tables;
    }

    /** Real time, by the server's clock. */
    Instant time() throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("select now()")) {
            rows.next();
            return rows.getObject(1, OffsetDateTime.class).toInstant();
        }
    }

    private List<String> names() throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(TABLES)) {
            List<String> names = new ArrayList<>();
            while (rows.next()) {
                names.add(rows.getString(1));
            }
            return names;
        }
    }

    private Table table(String name) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.setFetchSize(FETCH);
            String quoted = '"' + name.replace("\"", "\"\"") + '"';
            try (ResultSet rows = statement.executeQuery("select * from " + quoted)) {
                return table(rows);
            }
        }
    }

    private Table table(ResultSet rows) throws SQLException {
        ResultSetMetaData shape = rows.getMetaData();
        List<String> columns = new ArrayList<>();
        for (int column = 1; column <= shape.getColumnCount(); column++) {
            columns.add(shape.getColumnName(column));
        }
        List<List<Object>> all = new ArrayList<>();
        while (rows.next()) {
            List<Object> values = new ArrayList<>(columns.size());
            for (int column = 1; column <= columns.size(); column++) {
                values.add(value(rows, column, shape.getColumnType(column)));
            }
            all.add(values);
        }
        return new Table(List.copyOf(columns), all);
    }

    private Object value(ResultSet rows, int column, int type) throws SQLException {
        Object value = switch (type) {
            case Types.SMALLINT, Types.INTEGER, Types.BIGINT -> rows.getLong(column);
            case Types.BIT, Types.BOOLEAN -> rows.getBoolean(column);
            case Types.TIMESTAMP, Types.TIMESTAMP_WITH_TIMEZONE -> instant(rows, column);
            default -> rows.getString(column);
        };
        return rows.wasNull() ? null : value instanceof String text ? once(text) : value;
    }

    private static String instant(ResultSet rows, int column) throws SQLException {
        OffsetDateTime at = rows.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.toInstant().toString();
    }

    /** Codes and ids come again and again; each is kept once. */
    private String once(String text) {
        return text.length() > 40 ? text : known.computeIfAbsent(text, same -> same);
    }

    @Override
    public void close() throws SQLException {
        connection.rollback();
        connection.close();
    }
}
