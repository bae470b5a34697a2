package evercart.catalog;

import jakarta.enterprise.context.ApplicationScoped;
import java.lang.management.ManagementFactory;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Liveness;

/** Alive until threads block each other for ever, which only a restart can mend. A database that is away is no reason to restart. */
@Liveness
@ApplicationScoped
class CatalogAlive implements HealthCheck {

    @Override
    public HealthCheckResponse call() {
        long[] deadlocked = ManagementFactory.getThreadMXBean().findDeadlockedThreads();
        return HealthCheckResponse.named("catalog-threads")
                .status(deadlocked == null)
                .build();
    }
}
