package evercart.migration;

import java.util.logging.Level;
import java.util.logging.Logger;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.internal.jdbc.DriverDataSource;

/**
 * Migrates the database of a cluster before its nodes start. Reads EVERCART_DB_URL, EVERCART_DB_USER and EVERCART_DB_PASSWORD, so
 * that no secret stands on a command line. Exits with 0 when the database is as the code needs it, 1 with one line when not.
 */
public final class MigrateCommand {
    private static final Logger QUIET_BELOW_WARNING = Logger.getLogger("org.flywaydb");

    private MigrateCommand() {}

    public static void main(String[] arguments) {
        QUIET_BELOW_WARNING.setLevel(Level.WARNING);
        try {
            int scripts = new Migrations(database()).run();
            System.out.println(scripts == 0 ? "the database is up to date" : "ran " + scripts + " migration scripts");
        } catch (FlywayException failure) {
            System.err.println(
                    "the database cannot be migrated: " + failure.getMessage().replaceAll("\\s+", " "));
            System.exit(1);
        }
    }

    private static DriverDataSource database() {
        return new DriverDataSource(
                MigrateCommand.class.getClassLoader(),
                null,
                environment("EVERCART_DB_URL"),
                environment("EVERCART_DB_USER"),
                environment("EVERCART_DB_PASSWORD"));
    }

    private static String environment(String name) {
        String value = System.getenv(name);
        if (value == null || value.isBlank()) {
            System.err.println("the environment variable " + name + " is missing");
            System.exit(1);
        }
        return value;
    }
}
