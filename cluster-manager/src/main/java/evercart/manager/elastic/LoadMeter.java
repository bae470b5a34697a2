package evercart.manager.elastic;

import evercart.manager.node.NodeState;
import evercart.manager.policy.NodeLoad;
import evercart.manager.policy.Observation;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Makes averages of what is counted: {@code arrivals}, requests a second at the balancers in all; {@code busy-threads} of each node, the part of its request threads that a request
 * of the balancers keeps busy; {@code cpu} of each node, the processors that it keeps busy. Used by one thread at a time.
 */
final class LoadMeter {
    private static final Duration WINDOW = Duration.ofSeconds(5);

    private final int requestThreads;
    private final Deque<Sample> samples = new ArrayDeque<>();

    LoadMeter(int requestThreads) {
        this.requestThreads = requestThreads;
    }

    /** @param states of the nodes that are to serve, by name */
    Observation look(int size, Map<String, NodeState> states, int spares, Sample sample) {
        samples.addLast(sample);
        while (samples.size() > 2
                && samples.peekFirst().at().isBefore(sample.at().minus(WINDOW))) {
            samples.removeFirst();
        }
        List<NodeLoad> nodes = states.entrySet().stream()
                .flatMap(node -> load(node.getKey(), node.getValue()))
                .toList();
        return new Observation(
                size, nodes, arrivals().map(value -> Map.of("arrivals", value)).orElse(Map.of()), spares);
    }

    private Stream<NodeLoad> load(String node, NodeState state) {
        return switch (state) {
            case READY -> Stream.of(NodeLoad.serving(node, values(node)));
            case STARTING -> Stream.of(NodeLoad.starting(node));
            case DRAINING, STOPPED, DEAD, FROZEN -> Stream.empty();
        };
    }

    private Map<String, Double> values(String node) {
        Map<String, Double> values = new HashMap<>();
        busyThreads(node).ifPresent(value -> values.put("busy-threads", value));
        processors(node).ifPresent(value -> values.put("cpu", value));
        return values;
    }

    /** Nothing of a node that was started between the looks. */
    private Optional<Double> processors(String node) {
        Duration before = samples.getFirst().busy().get(node);
        Duration now = samples.getLast().busy().get(node);
        if (before == null || now == null || seconds() <= 0 || now.compareTo(before) < 0) {
            return Optional.empty();
        }
        return Optional.of(now.minus(before).toMillis() / 1e3 / seconds());
    }

    private double seconds() {
        return Duration.between(samples.getFirst().at(), samples.getLast().at()).toMillis() / 1e3;
    }

    private Optional<Double> busyThreads(String node) {
        return samples.getLast().members().containsKey(node)
                ? Optional.of(samples.stream()
                                .map(sample -> sample.members().get(node))
                                .mapToInt(member -> member == null ? 0 : member.inFlight())
                                .average()
                                .orElse(0)
                        / requestThreads)
                : Optional.empty();
    }

    /** Nothing before the second look, and when no balancer answers. */
    private Optional<Double> arrivals() {
        if (seconds() <= 0 || samples.getLast().members().isEmpty()) {
            return Optional.empty();
        }
        List<Sample> counted =
                samples.stream().filter(sample -> !sample.members().isEmpty()).toList();
        long sum = IntStream.range(1, counted.size())
                .mapToLong(look -> counted.get(look).requestsSince(counted.get(look - 1)))
                .sum();
        return Optional.of(sum / seconds());
    }
}
