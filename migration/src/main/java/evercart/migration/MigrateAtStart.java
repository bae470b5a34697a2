package evercart.migration;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.Resource;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import javax.sql.DataSource;

/** Migrates the single server's own database: only evercart.ear carries it, as its first module. */
@Singleton
@Startup
@TransactionManagement(TransactionManagementType.BEAN)
public class MigrateAtStart {
    private static final Logger LOG = System.getLogger(MigrateAtStart.class.getName());

    @Resource(lookup = "java:app/jdbc/catalog")
    DataSource database;

    @PostConstruct
    void migrate() {
        int scripts = new Migrations(database).run();
        LOG.log(Level.INFO, "database ready, migration scripts run: {0}", scripts);
    }
}
