package evercart.remote;

import java.time.Duration;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** A pool over nodes in memory, with short intervals. */
final class FakeCluster implements AutoCloseable {
    private static final Duration SOON = Duration.ofSeconds(5);

    private final Map<String, FakeNode> nodes = new ConcurrentHashMap<>();
    private final Map<String, String> values = new ConcurrentHashMap<>();
    private final RemoteCalls calls;
    private final FakeNode.Greeter greeter;

    FakeCluster(String... addresses) {
        this(Map.of(), addresses);
    }

    FakeCluster(Map<String, String> settings, String... addresses) {
        Map<String, String> defaults = new HashMap<>(Map.of(
                "probe-interval",
                "PT0.02S",
                "endpoints-interval",
                "PT0.02S",
                "open-for",
                "PT0.05S",
                "timeout",
                "PT2S"));
        defaults.putAll(settings);
        defaults.forEach((name, value) -> values.put("evercart.remote.shop." + name, value));
        endpoints(addresses);
        calls = new RemoteCalls(
                RemoteCallSettings.of(key -> Optional.ofNullable(values.get(key)), "shop"), this::link, () -> {});
        greeter = calls.proxy(FakeNode.Greeter.class, "shop/Greeter");
    }

    FakeNode node(String address) {
        return nodes.computeIfAbsent(address, FakeNode::new);
    }

    FakeNode.Greeter greeter() {
        return greeter;
    }

    RemoteCalls calls() {
        return calls;
    }

    /** A new configuration value; the pool reads it by itself. */
    void endpoints(String... addresses) {
        values.put("evercart.remote.shop.endpoints", String.join(",", addresses));
    }

    FakeCluster allAvailable() {
        Eventually.within(SOON, calls::firstRoundDone, () -> calls.nodes().toString());
        return await(
                NodeState.AVAILABLE,
                calls.nodes().stream().map(NodeStatus::address).toArray(String[]::new));
    }

    FakeCluster await(NodeState state, String... addresses) {
        Eventually.within(
                SOON,
                () -> Arrays.stream(addresses)
                        .allMatch(address -> state(address).equals(Optional.of(state))),
                () -> calls.nodes().toString());
        return this;
    }

    List<String> addresses() {
        return calls.nodes().stream().map(NodeStatus::address).toList();
    }

    NodeStatus status(String address) {
        return calls.nodes().stream()
                .filter(node -> node.address().equals(address))
                .findFirst()
                .orElseThrow();
    }

    @Override
    public void close() {
        nodes.values().forEach(FakeNode::thaw);
        calls.close();
    }

    private Optional<NodeState> state(String address) {
        return calls.nodes().stream()
                .filter(node -> node.address().equals(address))
                .map(NodeStatus::state)
                .findFirst();
    }

    private NodeLink link(Endpoint endpoint) {
        return node(endpoint.equals(Endpoint.SAME_JVM) ? "local" : endpoint.address());
    }
}
