package evercart.ordering;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Startup;

/** Started once the tables could be read: the database was there and migrated. */
@Startup
@ApplicationScoped
class OrderingStarted implements HealthCheck {
    @Inject
    JtaTransactions transactions;

    private volatile boolean started;

    @Override
    public HealthCheckResponse call() {
        started = started || canRead();
        return HealthCheckResponse.named("ordering").status(started).build();
    }

    private boolean canRead() {
        try {
            transactions.inNew(database -> database.createQuery("select o.id from CustomerOrder o")
                    .setMaxResults(1)
                    .getResultList());
            return true;
        } catch (RuntimeException notYet) {
            return false;
        }
    }
}
