package evercart.migration;

import java.util.List;
import javax.sql.DataSource;

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
        return ALL.stream().mapToInt(migration -> migration.run(database)).sum();
    }
}
