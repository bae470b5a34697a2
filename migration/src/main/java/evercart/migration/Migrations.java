package evercart.migration;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.output.MigrateResult;

/**
 * Everything that a database needs before the systems can use it: each system's own schema with a history of its own, and the
 * demo catalogue. Running it again changes nothing; two at once wait for each other.
 */
final class Migrations {
    private static final List<Migration> ALL = List.of(
            new Migration("catalog", "evercart/catalog/schema", "schema_history"),
            new Migration("catalog", "evercart/catalog/demo", "demo_history"),
            new Migration("ordering", "evercart/ordering/schema", "schema_history"));

    private final DataSource database;

    Migrations(DataSource database) {
        this.database = database;
    }

    /**
     * @return the number of scripts that were run, 0 when all was there already
     * @throws org.flywaydb.core.api.FlywayException when a script fails or an old one was changed since it ran
     */
    int run() {
        return ALL.stream()
                .map(migration -> migration.on(database).migrate())
                .mapToInt((MigrateResult result) -> result.migrationsExecuted)
                .sum();
    }

    private record Migration(String schema, String scripts, String history) {

        Flyway on(DataSource database) {
            return Flyway.configure(Migrations.class.getClassLoader())
                    .dataSource(database)
                    .schemas(asStored(database))
                    .createSchemas(true)
                    .locations("classpath:" + scripts)
                    .failOnMissingLocations(true)
                    .table(history)
                    .baselineOnMigrate(true)
                    .baselineVersion("0")
                    .placeholders(Map.of("stored", isH2(database) ? "" : "stored"))
                    .load();
        }

        private static boolean isH2(DataSource database) {
            try (Connection connection = database.getConnection()) {
                return "H2".equals(connection.getMetaData().getDatabaseProductName());
            } catch (SQLException unreachable) {
                throw unreachable(unreachable);
            }
        }

        private static FlywayException unreachable(SQLException reason) {
            return new FlywayException("the database does not answer: " + reason.getMessage(), reason);
        }

        /** Flyway quotes a schema's name, while scripts and entities do not: H2 turns theirs into upper case. */
        private String asStored(DataSource database) {
            try (Connection connection = database.getConnection()) {
                boolean upper = connection.getMetaData().storesUpperCaseIdentifiers();
                return upper ? schema.toUpperCase(Locale.ROOT) : schema;
            } catch (SQLException unreachable) {
                throw unreachable(unreachable);
            }
        }
    }
}
