package evercart.manager.policy;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Nodes that take their time to start, under load that one node bears a hundred requests a second of. */
final class SimulatedSystem {
    static final int CAPACITY = 100;
    static final int COLD_START = 35;
    static final int FROM_SPARE = 3;
    private static final int AVERAGED_OVER = 5;

    private static final class Node {
        private final String name;
        private int readyAt;

        private Node(String name, int readyAt) {
            this.name = name;
            this.readyAt = readyAt;
        }
    }

    private final List<Node> members = new ArrayList<>();
    private final List<Node> spares = new ArrayList<>();
    private final List<Double> arrivals = new ArrayList<>();
    private final List<Double> busy = new ArrayList<>();
    private int started;

    SimulatedSystem(int members, int spares) {
        for (int i = 0; i < members; i++) {
            this.members.add(start(-COLD_START));
        }
        for (int i = 0; i < spares; i++) {
            this.spares.add(start(-COLD_START));
        }
    }

    private Node start(int now) {
        return new Node("a" + ++started, now + COLD_START);
    }

    void bear(double load, int now) {
        arrivals.add(load);
        busy.add(Math.min(1, load / capacity(now)));
    }

    int capacity(int now) {
        return CAPACITY * serving(now);
    }

    int serving(int now) {
        return (int) members.stream().filter(node -> node.readyAt <= now).count();
    }

    int size() {
        return members.size();
    }

    Observation observe(int now) {
        double each = recent(busy);
        List<NodeLoad> nodes = members.stream()
                .map(node -> node.readyAt <= now
                        ? NodeLoad.serving(node.name, Map.of("busy-threads", each))
                        : NodeLoad.starting(node.name))
                .toList();
        int ready = (int) spares.stream().filter(node -> node.readyAt <= now).count();
        return new Observation(members.size(), nodes, Map.of("arrivals", recent(arrivals)), ready);
    }

    private static double recent(List<Double> values) {
        return values.subList(Math.max(0, values.size() - AVERAGED_OVER), values.size()).stream()
                .mapToDouble(Double::doubleValue)
                .average()
                .orElse(0);
    }

    /** Spares first, the readiest of them, then nodes that start cold; the youngest leave first. */
    void become(Decision decision, int now) {
        while (members.size() < decision.size()) {
            members.add(spares.isEmpty() ? start(now) : takeIn(spares.remove(0), now));
        }
        while (members.size() > decision.size()) {
            members.remove(members.size() - 1);
        }
        while (spares.size() < decision.spares()) {
            spares.add(start(now));
        }
        while (spares.size() > decision.spares()) {
            spares.remove(spares.size() - 1);
        }
    }

    private static Node takeIn(Node spare, int now) {
        spare.readyAt = Math.max(spare.readyAt, now) + FROM_SPARE;
        return spare;
    }
}
