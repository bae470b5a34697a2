package evercart.manager.policy;

import java.util.Map;

/**
 * What one node bears.
 *
 * @param serving whether it takes requests; a node that starts bears nothing yet
 * @param values by the signals' names; what could not be measured is not there
 */
public record NodeLoad(String node, boolean serving, Map<String, Double> values) {
    public NodeLoad {
        values = Map.copyOf(values);
        Observation.refuseNonsense(node, values);
    }

    public static NodeLoad serving(String node, Map<String, Double> values) {
        return new NodeLoad(node, true, values);
    }

    public static NodeLoad starting(String node) {
        return new NodeLoad(node, false, Map.of());
    }
}
