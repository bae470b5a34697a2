package evercart.session.trial;

import static java.util.stream.Collectors.joining;

import evercart.session.Eventually;
import evercart.session.FreePorts;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** Some nodes with the trial application and one store. Each test leaves it as it found it, by {@link #heal()}. */
final class TrialCluster implements AutoCloseable {
    private static final Duration TO_HEAL = Duration.ofSeconds(60);

    private final List<TrialNode> nodes;
    private final boolean grid;
    private final Thread atEnd = new Thread(this::killAll);

    private TrialCluster(List<TrialNode> nodes, boolean grid) {
        this.nodes = List.copyOf(nodes);
        this.grid = grid;
        Runtime.getRuntime().addShutdownHook(atEnd);
        nodes.forEach(TrialNode::start);
        heal();
    }

    /** Nodes with Payara's own sessions in memory. */
    static TrialCluster plain(int size, List<String> options) {
        List<TrialNode> nodes = FreePorts.some(size).stream()
                .map(port -> new TrialNode(
                        TrialArchive.PLAIN, port, folder("plain", port), options, List.of("--nohazelcast")))
                .toList();
        return new TrialCluster(nodes, false);
    }

    /** Nodes that know nothing of each other. */
    static TrialCluster apart(String name, int size, List<String> options) {
        List<TrialNode> nodes = FreePorts.some(size).stream()
                .map(port ->
                        new TrialNode(TrialArchive.SHARED, port, folder(name, port), options, List.of("--nohazelcast")))
                .toList();
        return new TrialCluster(nodes, false);
    }

    /** Nodes that are members of one data grid. */
    static TrialCluster inGrid(String name, int size, List<String> options) {
        List<Integer> ports = FreePorts.some(2 * size);
        List<Integer> gridPorts = ports.subList(size, 2 * size);
        List<TrialNode> nodes = IntStream.range(0, size)
                .mapToObj(node -> {
                    Path folder = folder(name, ports.get(node));
                    List<String> withGrid = new ArrayList<>(options);
                    withGrid.add("-Dhazelcast.config=" + gridFile(folder, gridPorts.get(node), gridPorts));
                    return new TrialNode(TrialArchive.SHARED, ports.get(node), folder, withGrid, List.of());
                })
                .toList();
        return new TrialCluster(nodes, true);
    }

    private static Path gridFile(Path folder, int port, List<Integer> members) {
        String file = """
                hazelcast:
                  cluster-name: trial-%d
                  properties:
                    hazelcast.phone.home.enabled: false
                    hazelcast.socket.bind.any: false
                    hazelcast.wait.seconds.before.join: 0
                    hazelcast.heartbeat.interval.seconds: 1
                    hazelcast.max.no.heartbeat.seconds: 4
                    hazelcast.merge.first.run.delay.seconds: 1
                    hazelcast.merge.next.run.delay.seconds: 1
                    hazelcast.operation.thread.count: 2
                    hazelcast.operation.response.thread.count: 0
                    hazelcast.concurrent.window.ms: 0
                    hazelcast.io.thread.count: 1
                  advanced-network:
                    enabled: true
                    member-server-socket-endpoint-config:
                      port:
                        port: %d
                        auto-increment: false
                      interfaces:
                        enabled: true
                        interfaces: [127.0.0.1]
                    join:
                      auto-detection:
                        enabled: false
                      multicast:
                        enabled: false
                      tcp-ip:
                        enabled: true
                        member-list: [%s]
                """.formatted(
                        members.get(0),
                        port,
                        members.stream().map(member -> "127.0.0.1:" + member).collect(joining(", ")));
        try {
            return Files.writeString(folder.resolve("grid.yaml"), file);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static Path folder(String name, int port) {
        try {
            return Files.createDirectories(TrialArchive.TARGET.resolve("trial/" + name + "-" + port));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    int size() {
        return nodes.size();
    }

    /** Counted round and round. */
    TrialNode node(int number) {
        return nodes.get(Math.floorMod(number, nodes.size()));
    }

    List<TrialNode> nodes() {
        return nodes;
    }

    /** All nodes run, answer, and have found together. */
    void heal() {
        nodes.stream().filter(TrialNode::isFrozen).forEach(TrialNode::thaw);
        nodes.stream().filter(node -> !node.isAlive()).forEach(TrialNode::start);
        nodes.forEach(TrialNode::awaitReady);
        awaitWhole();
    }

    /** Every node counts the same members, and every session has its backups again. */
    void awaitWhole() {
        String whole = nodes.size() + " true";
        if (grid && !TrialArchive.isAnother()) {
            Eventually.until(
                    "the grid is whole",
                    TO_HEAL,
                    () -> nodes.stream().allMatch(node -> node.tells("/grid").equals(whole)));
        }
    }

    /** in the store, as the node sees it as soon as it sees it */
    long sessions(TrialNode node) {
        long[] count = new long[1];
        Eventually.until("the store can be counted", TO_HEAL, () -> {
            count[0] = Long.parseLong(node.tells("/measure?name=Sessions"));
            return count[0] >= 0;
        });
        return count[0];
    }

    private void killAll() {
        nodes.stream().filter(TrialNode::isAlive).forEach(TrialNode::kill);
    }

    @Override
    public void close() {
        killAll();
        Runtime.getRuntime().removeShutdownHook(atEnd);
    }
}
