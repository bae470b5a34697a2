package evercart.storefront.node;

import evercart.remote.NodeState;
import evercart.remote.NodeStatus;
import evercart.storefront.neighbours.Neighbours;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/**
 * Ready once the neighbours have been looked for, found or not. A storefront without neighbours stays ready: its pages still open
 * and say what is away.
 */
@Readiness
@ApplicationScoped
public class StorefrontReady implements HealthCheck {

    @Inject
    Neighbours neighbours;

    @Override
    public HealthCheckResponse call() {
        boolean lookedFor = neighbours.isLookedFor();
        return HealthCheckResponse.named("storefront")
                .withData("neighbours-looked-for", lookedFor)
                .withData("catalog-nodes", available(neighbours.catalogNodes()))
                .withData("ordering-nodes", available(neighbours.orderingNodes()))
                .status(lookedFor)
                .build();
    }

    private static long available(List<NodeStatus> nodes) {
        return nodes.stream()
                .filter(node -> node.state() == NodeState.AVAILABLE)
                .count();
    }
}
