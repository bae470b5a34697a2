package evercart.node;

import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/**
 * Takes a node out of service before it is stopped: balancer and remote-call pools send nothing to a node that is not ready. Whoever
 * administers the domain sets {@code evercart.node.draining} for one server; it is read anew at every check.
 */
@Readiness
@ApplicationScoped
public class NotDraining implements HealthCheck {
    static final String DRAINING = "evercart.node.draining";

    @Override
    public HealthCheckResponse call() {
        boolean draining = SourcesNow.value(DRAINING).map(Boolean::parseBoolean).orElse(false);
        return HealthCheckResponse.named("not-draining").status(!draining).build();
    }
}
