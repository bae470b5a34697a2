package evercart.databases;

import evercart.migration.Migration;
import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.Persistence;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Map;
import java.util.UUID;
import org.flywaydb.core.Flyway;

/**
 * A fresh database of its own with one system's tables in it, made by that system's migrations. The same test runs on both
 * engines by making one or the other.
 */
public final class TestDatabase {
    private final String url;
    private final String user;
    private final String password;

    private TestDatabase(String url, String user, String password) {
        this.url = url;
        this.user = user;
        this.password = password;
    }

    /** Lives in memory as long as this JVM. */
    public static TestDatabase h2() {
        return new TestDatabase("jdbc:h2:mem:" + freshName() + ";DB_CLOSE_DELAY=-1", "sa", "");
    }

    /**
     * Lives in a PostgreSQL server that is started for this JVM and stopped with it.
     *
     * @throws IllegalStateException when PostgreSQL is not installed, saying what to install
     */
    public static TestDatabase postgres() {
        return new TestDatabase(PostgresServer.running().createDatabase(freshName()), "postgres", "");
    }

    /** @param scripts the folder of the migrations on the class path, such as {@code evercart/catalog/schema} */
    public TestDatabase migrated(String schema, String scripts) {
        new Migration(schema, scripts, "schema_history")
                .run(Flyway.configure().dataSource(url, user, password).getDataSource());
        return this;
    }

    /** @param unit a unit of META-INF/persistence.xml; its JTA data source gives way to this database. The caller closes it. */
    public EntityManagerFactory entityManagers(String unit) {
        return Persistence.createEntityManagerFactory(
                unit,
                Map.of(
                        "jakarta.persistence.transactionType",
                        "RESOURCE_LOCAL",
                        "jakarta.persistence.jtaDataSource",
                        "",
                        "jakarta.persistence.jdbc.url",
                        url,
                        "jakarta.persistence.jdbc.user",
                        user,
                        "jakarta.persistence.jdbc.password",
                        password,
                        "eclipselink.target-server",
                        "None",
                        "eclipselink.session-name",
                        freshName()));
    }

    public Connection connect() throws SQLException {
        return DriverManager.getConnection(url, user, password);
    }

    @Override
    public String toString() {
        return url;
    }

    private static String freshName() {
        return "test_" + UUID.randomUUID().toString().replace("-", "");
    }
}
