package evercart.manager.action;

import evercart.manager.balancer.Balancers;
import evercart.manager.balancer.Member;
import evercart.manager.domain.Domain;
import evercart.manager.domain.Group;
import evercart.manager.domain.Node;
import evercart.manager.node.NodeProbe;
import evercart.manager.node.NodeState;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeMap;

/** A domain of memory, with its nodes and balancer; it can be told to break off before its n-th change, as a crash would. */
final class FakeDomain extends Domain {
    static final Waits NO_WAITING =
            new Waits(Duration.ZERO, Duration.ZERO, Duration.ZERO, Duration.ZERO, Duration.ZERO, Duration.ZERO);

    private final Map<String, Node> nodes = new TreeMap<>();
    private final Map<String, NodeState> states = new HashMap<>();
    private final Map<String, String> builds = new HashMap<>();
    private final Map<Group, String> given = new EnumMap<>(Group.class);
    private final Map<Group, Integer> wanted = new EnumMap<>(Group.class);
    private final Map<String, Boolean> members = new TreeMap<>();
    private final List<String> history = new ArrayList<>();
    private String brokenBuild = "";
    private String brokenNode = "";
    private String intent;
    private int changesLeft = Integer.MAX_VALUE;

    /** The manager died. */
    static final class Crash extends Error {}

    static FakeDomain withNodes(Group group, int size) {
        return withBuild("old").and(group, size);
    }

    static FakeDomain withBuild(String build) {
        FakeDomain domain = new FakeDomain();
        for (Group group : Group.values()) {
            domain.given.put(group, build);
        }
        return domain;
    }

    FakeDomain and(Group group, int size) {
        for (int number = 1; number <= size; number++) {
            create(group.node(number));
            start(nodes.get(group.node(number)));
            if (group.isBalanced()) {
                members.put(group.node(number), false);
            }
        }
        history.clear();
        return this;
    }

    FakeDomain crashingBefore(int change) {
        changesLeft = change;
        return this;
    }

    FakeDomain breaking(String build) {
        brokenBuild = build;
        return this;
    }

    FakeDomain endingAtItsStart(String node) {
        brokenNode = node;
        return this;
    }

    void set(String node, NodeState state) {
        states.put(node, state);
    }

    void forget(String node) {
        Node old = nodes.get(node);
        nodes.put(node, copy(old, false, old.draining()));
    }

    /** name:state:build of each node; what the balancer has, in brackets when drained. */
    String picture() {
        StringBuilder picture = new StringBuilder();
        nodes.values().stream()
                .sorted(Comparator.comparing(Node::name))
                .forEach(node -> picture.append(node.name())
                        .append(':')
                        .append(state(node).word())
                        .append(':')
                        .append(builds.get(node.name()))
                        .append(' '));
        members.forEach((name, drained) ->
                picture.append(drained ? "(" + name + ")" : name).append(' '));
        return picture.toString().strip();
    }

    List<String> history() {
        return history;
    }

    private void change(String what) {
        if (changesLeft-- == 0) {
            throw new Crash();
        }
        history.add(what);
    }

    private NodeState state(Node node) {
        NodeState state = states.getOrDefault(node.name(), NodeState.STOPPED);
        return state == NodeState.READY && nodes.get(node.name()).draining() ? NodeState.DRAINING : state;
    }

    @Override
    public List<Node> nodes() {
        return List.copyOf(nodes.values());
    }

    @Override
    public List<Node> nodes(Group group) {
        return nodes().stream().filter(node -> node.group() == group).toList();
    }

    @Override
    public Optional<Node> node(String name) {
        return Optional.ofNullable(nodes.get(name));
    }

    @Override
    public OptionalInt wanted(Group group) {
        return wanted.containsKey(group) ? OptionalInt.of(wanted.get(group)) : OptionalInt.empty();
    }

    @Override
    public void want(Group group, int size) {
        change("want " + size);
        wanted.put(group, size);
    }

    @Override
    public int most(Group group) {
        return 20;
    }

    @Override
    public Optional<String> intent() {
        return Optional.ofNullable(intent);
    }

    @Override
    public void intend(String text) {
        change("intend " + text);
        intent = text;
    }

    @Override
    public void forgetIntent() {
        change("forget intent");
        intent = null;
    }

    @Override
    public void drain(Node node, boolean draining) {
        Node now = nodes.get(node.name());
        if (now.draining() != draining) {
            change((draining ? "drain " : "undrain ") + node.name());
            nodes.put(node.name(), copy(now, now.member(), draining));
        }
    }

    @Override
    public void create(String name) {
        if (!nodes.containsKey(name)) {
            change("create " + name);
            Group group = Group.of(name.substring(0, 1)).orElseThrow();
            nodes.put(name, new Node(name, group, "127.0.0.1", 1, 2, 3, false, false, Path.of("/nonexistent")));
        }
        change("join " + name);
        nodes.put(name, copy(nodes.get(name), true, nodes.get(name).draining()));
    }

    @Override
    public void start(Node node) {
        change("start " + node.name());
        String build = given.get(node.group());
        builds.put(node.name(), build);
        states.put(node.name(), node.name().equals(brokenNode) ? NodeState.DEAD : NodeState.READY);
    }

    @Override
    public void stop(Node node) {
        change("stop " + node.name());
        states.put(node.name(), NodeState.STOPPED);
    }

    @Override
    public void kill(Node node) {
        change("kill " + node.name());
        states.put(node.name(), NodeState.STOPPED);
    }

    @Override
    public void delete(Node node) {
        if (!state(node).isDown()) {
            throw new IllegalStateException(node.name() + " still runs");
        }
        change("delete " + node.name());
        nodes.remove(node.name());
    }

    @Override
    public void tellEndpoints(String without) {
        change("endpoints");
    }

    @Override
    public String build(Group group) {
        return given.get(group);
    }

    @Override
    public void deploy(Group group, Path file, String build) {
        change("deploy " + group);
        given.put(group, build);
    }

    @Override
    public void listen(Group group) {
        // these nodes always do
    }

    private static Node copy(Node old, boolean member, boolean draining) {
        return new Node(
                old.name(),
                old.group(),
                old.host(),
                old.httpPort(),
                old.adminPort(),
                old.iiopPort(),
                member,
                draining,
                old.folder());
    }

    NodeProbe probe() {
        return new NodeProbe() {
            @Override
            public NodeState state(Node node) {
                return FakeDomain.this.state(node);
            }

            @Override
            public Optional<String> build(Node node) {
                return states.get(node.name()) == NodeState.READY
                        ? Optional.of(builds.get(node.name()))
                        : Optional.empty();
            }

            @Override
            public OptionalInt status(Node node, String page) {
                return OptionalInt.of(builds.get(node.name()).equals(brokenBuild) ? 500 : 200);
            }
        };
    }

    Balancers balancers() {
        return new Balancers() {
            @Override
            public void put(String member, String address) {
                change("put " + member);
                members.putIfAbsent(member, false);
            }

            @Override
            public void drain(String member) {
                change("balancer drains " + member);
                members.computeIfPresent(member, (name, drained) -> true);
            }

            @Override
            public void undrain(String member) {
                change("balancer undrains " + member);
                members.computeIfPresent(member, (name, drained) -> false);
            }

            @Override
            public void remove(String member) {
                change("balancer removes " + member);
                members.remove(member);
            }

            @Override
            public void keepOnly(Set<String> names) {
                members.keySet().retainAll(names);
            }

            @Override
            public Map<String, Member> members() {
                Map<String, Member> all = new TreeMap<>();
                members.forEach(
                        (name, drained) -> all.put(name, new Member(name, drained ? "draining" : "ready", 0, 0, 0, 0)));
                return all;
            }
        };
    }
}
