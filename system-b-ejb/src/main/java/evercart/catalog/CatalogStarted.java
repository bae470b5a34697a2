package evercart.catalog;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.PersistenceException;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Startup;

/** Started once the catalogue's tables could be read: the database was there and migrated. */
@Startup
@ApplicationScoped
class CatalogStarted implements HealthCheck {
    @PersistenceContext(unitName = "catalog")
    EntityManager database;

    private volatile boolean started;

    @Override
    public HealthCheckResponse call() {
        started = started || canRead();
        return HealthCheckResponse.named("catalog-tables").status(started).build();
    }

    private boolean canRead() {
        try {
            new Products(database).shelves();
            return true;
        } catch (PersistenceException notYet) {
            return false;
        }
    }
}
