package evercart.manager.policy;

import java.util.List;
import java.util.Map;

/**
 * What a system is like at a moment.
 *
 * @param size how many nodes it is meant to have at the moment, starting ones included, hot spares and leaving ones not
 * @param nodes those of them that are there; fewer than {@code size} while a node is dead
 * @param totals values of the whole system by the signals' names; what could not be measured is not there
 * @param spares started and warmed nodes that take no requests
 */
public record Observation(int size, List<NodeLoad> nodes, Map<String, Double> totals, int spares) {
    public Observation {
        nodes = List.copyOf(nodes);
        totals = Map.copyOf(totals);
        new Errors()
                .unlessBetween(0, size, Bounds.MOST, "size")
                .unlessBetween(0, spares, Bounds.MOST, "spares")
                .unless(
                        nodes.size()
                                == nodes.stream().map(NodeLoad::node).distinct().count(),
                        "a node is there twice")
                .refuse("observation");
        refuseNonsense("observation", totals);
    }

    static void refuseNonsense(String what, Map<String, Double> values) {
        Errors errors = new Errors();
        values.forEach((name, value) ->
                errors.unless(value >= 0 && Double.isFinite(value), name + ": " + value + " is not 0 or more"));
        errors.refuse(what);
    }

    List<NodeLoad> serving() {
        return nodes.stream().filter(NodeLoad::serving).toList();
    }

    int starting() {
        return nodes.size() - serving().size();
    }
}
