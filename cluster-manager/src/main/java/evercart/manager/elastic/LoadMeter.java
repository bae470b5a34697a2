package evercart.manager.elastic;

import evercart.manager.balancer.Member;
import evercart.manager.node.NodeState;
import evercart.manager.policy.NodeLoad;
import evercart.manager.policy.Observation;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Makes averages of what the balancers count: {@code arrivals}, requests a second in all, and {@code busy-threads} of each node, the part of
 * its request threads that a request of the balancers keeps busy. Used by one thread at a time.
 */
final class LoadMeter {
    private static final Duration WINDOW = Duration.ofSeconds(5);

    private final int requestThreads;
    private final Deque<Sample> samples = new ArrayDeque<>();

    private record Sample(Instant at, Map<String, Member> members) {}

    LoadMeter(int requestThreads) {
        this.requestThreads = requestThreads;
    }

    /** @param states of the nodes that are to serve, by name */
    Observation look(int size, Map<String, NodeState> states, int spares, Map<String, Member> members, Instant now) {
        samples.addLast(new Sample(now, Map.copyOf(members)));
        while (samples.size() > 2 && samples.peekFirst().at.isBefore(now.minus(WINDOW))) {
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
            case READY ->
                Stream.of(NodeLoad.serving(
                        node,
                        busyThreads(node)
                                .map(value -> Map.of("busy-threads", value))
                                .orElse(Map.of())));
            case STARTING -> Stream.of(NodeLoad.starting(node));
            case DRAINING, STOPPED, DEAD, FROZEN -> Stream.empty();
        };
    }

    private Optional<Double> busyThreads(String node) {
        return samples.getLast().members.containsKey(node)
                ? Optional.of(samples.stream()
                                .map(sample -> sample.members.get(node))
                                .mapToInt(member -> member == null ? 0 : member.inFlight())
                                .average()
                                .orElse(0)
                        / requestThreads)
                : Optional.empty();
    }

    /** Nothing before the second look, and when no balancer answers. A balancer that was started again counts from nothing. */
    private Optional<Double> arrivals() {
        Sample first = samples.getFirst();
        Sample last = samples.getLast();
        double seconds = Duration.between(first.at, last.at).toMillis() / 1e3;
        if (seconds <= 0 || last.members.isEmpty()) {
            return Optional.empty();
        }
        long sum = last.members.values().stream()
                .mapToLong(member -> member.requests() - requestsBefore(first, member))
                .filter(requests -> requests > 0)
                .sum();
        return Optional.of(sum / seconds);
    }

    private static long requestsBefore(Sample first, Member member) {
        return first.members
                .getOrDefault(member.name(), Member.unknown(member.name()))
                .requests();
    }
}
