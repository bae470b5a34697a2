package evercart.catalog;

import evercart.api.catalog.ProductCatalog;
import jakarta.ejb.EJB;
import jakarta.ejb.EJBException;
import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Startup;

/**
 * Started once the catalogue's tables could be read: the database was there and migrated. Asks the bean, as the thread of a health
 * check belongs to no module and finds no persistence unit.
 */
@Startup
@ApplicationScoped
class CatalogStarted implements HealthCheck {
    @EJB
    ProductCatalog catalog;

    private volatile boolean started;

    @Override
    public HealthCheckResponse call() {
        started = started || canRead();
        return HealthCheckResponse.named("catalog-tables").status(started).build();
    }

    private boolean canRead() {
        try {
            catalog.categories();
            return true;
        } catch (EJBException notYet) {
            return false;
        }
    }
}
