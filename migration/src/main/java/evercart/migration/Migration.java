package evercart.migration;

import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.SQLException;
import java.util.Locale;
import java.util.Map;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;

/**
 * The scripts of one schema with a history of their own, told what they need to know of the database at hand.
 *
 * @param scripts their folder on the class path, such as {@code evercart/catalog/schema}
 * @param history the table that says which of them ran
 */
public record Migration(String schema, String scripts, String history) {

    /**
     * Running it again changes nothing.
     *
     * @return the number of scripts that were run, 0 when all was there already
     * @throws FlywayException when the database does not answer, a script fails or an old one was changed since it ran
     */
    public int run(DataSource database) {
        return on(database).migrate().migrationsExecuted;
    }

    private Flyway on(DataSource database) {
        try (Connection connection = database.getConnection()) {
            DatabaseMetaData ways = connection.getMetaData();
            boolean isH2 = ways.getDatabaseProductName().equals("H2");
            return Flyway.configure(Migration.class.getClassLoader())
                    .dataSource(database)
                    .schemas(asStored(ways))
                    .createSchemas(true)
                    .locations("classpath:" + scripts)
                    .failOnMissingLocations(true)
                    .table(history)
                    .baselineOnMigrate(true)
                    .baselineVersion("0")
                    .placeholders(Map.of("stored", isH2 ? "" : "stored"))
                    .load();
        } catch (SQLException unreachable) {
            throw new FlywayException("the database does not answer: " + unreachable.getMessage(), unreachable);
        }
    }

    /** Flyway quotes a schema's name, while scripts and entities do not: H2 turns theirs into upper case, PostgreSQL into lower. */
    private String asStored(DatabaseMetaData ways) throws SQLException {
        return ways.storesUpperCaseIdentifiers() ? schema.toUpperCase(Locale.ROOT) : schema;
    }
}
