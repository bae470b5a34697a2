package evercart.node;

import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Liveness;
import org.eclipse.microprofile.health.Startup;

/**
 * Up as soon as the application is loaded, and as long as the node can answer at all; tells which node it is, and of which build.
 * The build is a property that the application was deployed with: the one that this node has loaded, whatever the domain has by now.
 */
@Liveness
@Startup
@ApplicationScoped
public class NodeAlive implements HealthCheck {
    static final String BUILD = "evercart.build";

    @Override
    public HealthCheckResponse call() {
        return HealthCheckResponse.named("node")
                .withData("name", System.getProperty("com.sun.aas.instanceName", "unknown"))
                .withData("build", SourcesNow.value(BUILD).orElse("unknown"))
                .up()
                .build();
    }
}
