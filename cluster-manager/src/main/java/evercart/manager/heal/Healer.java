package evercart.manager.heal;

import evercart.manager.Rounds;
import evercart.manager.action.ActionDesk;
import evercart.manager.action.Intent;
import evercart.manager.domain.Domain;
import evercart.manager.domain.Group;
import evercart.manager.domain.Node;
import evercart.manager.node.NodeProbe;
import evercart.manager.node.NodeState;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Looks at all nodes every few seconds while healing is on, and has those that need it restarted, when nothing else is under way. */
@ApplicationScoped
public class Healer {
    private static final Duration BETWEEN_LOOKS = Duration.ofSeconds(3);

    @Inject
    Rounds rounds;

    @Inject
    Domain domain;

    @Inject
    NodeProbe probe;

    @Inject
    ActionDesk desk;

    private final Map<Group, Healing> healing = new EnumMap<>(Group.class);

    void start(@Observes @Initialized(ApplicationScoped.class) Object started) {
        rounds.every(BETWEEN_LOOKS, "heal the nodes", this::look);
    }

    void look() {
        if (desk.isIdle() && domain.heals()) {
            help();
        }
    }

    private void help() {
        Map<Node, NodeState> states =
                domain.nodes().parallelStream().collect(Collectors.toMap(node -> node, probe::state));
        for (Group group : Group.values()) {
            help(group, states);
        }
    }

    /** By somebody, who had it drained first. */
    private static boolean wasStopped(Node node, NodeState state) {
        return node.draining() && state == NodeState.STOPPED;
    }

    /** Nodes that are wanted and not there, since making one failed: there is no more of them than of dead ones. */
    private Set<String> missing(Group group, Set<Node> all) {
        Set<String> there = all.stream().map(Node::name).collect(Collectors.toSet());
        return IntStream.rangeClosed(1, domain.wanted(group).orElse(0))
                .mapToObj(group::node)
                .filter(name -> !there.contains(name))
                .collect(Collectors.toSet());
    }

    private void help(Group group, Map<Node, NodeState> all) {
        Map<String, NodeState> states = new HashMap<>();
        all.forEach((node, state) -> {
            if (node.group() == group && !wasStopped(node, state)) {
                states.put(node.name(), state);
            }
        });
        Set<String> missing = missing(group, all.keySet());
        missing.forEach(name -> states.put(name, NodeState.DEAD));
        Healing known = healing.computeIfAbsent(group, first -> new Healing());
        known.look(states, Instant.now()).ifPresent(help -> {
            String node = help.node();
            String trouble =
                    missing.contains(node) ? "missing" : states.get(node).word();
            desk.begin(new Intent(help.intent()), "manager", node + " is " + trouble);
            known.helped(node, Instant.now());
        });
    }
}
