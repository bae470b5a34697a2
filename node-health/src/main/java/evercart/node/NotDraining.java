package evercart.node;

import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.config.ConfigProvider;
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
        return HealthCheckResponse.named("not-draining").status(!isDraining()).build();
    }

    private static boolean isDraining() {
        return ConfigProvider.getConfig()
                .getOptionalValue(DRAINING, Boolean.class)
                .orElse(false);
    }
}
