package evercart.storefront.node;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Liveness;
import org.eclipse.microprofile.health.Startup;

/** Up as soon as the application is loaded and as long as the node answers at all. */
@Liveness
@Startup
@ApplicationScoped
public class StorefrontAlive implements HealthCheck {

    @Inject
    NodeName node;

    @Override
    public HealthCheckResponse call() {
        return HealthCheckResponse.named("storefront")
                .withData("node", node.getValue())
                .up()
                .build();
    }
}
