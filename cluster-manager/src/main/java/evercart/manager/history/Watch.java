package evercart.manager.history;

import evercart.manager.Rounds;
import evercart.manager.balancer.Balancers;
import evercart.manager.balancer.Member;
import evercart.manager.domain.Domain;
import evercart.manager.domain.Group;
import evercart.manager.domain.Node;
import evercart.manager.history.Traffic.Counts;
import evercart.manager.node.NodeProbe;
import evercart.manager.node.NodeState;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;

/** Looks at all systems every five seconds and writes down what it sees, for the charts. */
@ApplicationScoped
class Watch {
    private static final Duration BETWEEN_LOOKS = Duration.ofSeconds(5);

    @Inject
    Rounds rounds;

    @Inject
    Domain domain;

    @Inject
    Balancers balancers;

    @Inject
    NodeProbe probe;

    @Inject
    Figures figures;

    private Counts last;

    void start(@Observes @Initialized(ApplicationScoped.class) Object started) {
        rounds.every(BETWEEN_LOOKS, "look at the systems", () -> look(Instant.now()));
    }

    private void look(Instant now) {
        List<Node> nodes = domain.nodes();
        Map<Group, Integer> wanted = domain.wanted();
        List<Node> ready = nodes.parallelStream()
                .filter(node -> probe.state(node) == NodeState.READY)
                .toList();
        Optional<Traffic> traffic = traffic(now);
        for (Group group : Group.values()) {
            int size = wanted.getOrDefault(group, of(group, nodes).size());
            // what is ready beyond the size stands by
            int serving = (int) of(group, ready).stream()
                    .filter(node -> node.number() <= size)
                    .count();
            figures.add(group, sample(now, serving, size, traffic.filter(counted -> group.isBalanced())));
        }
    }

    private static List<Node> of(Group group, List<Node> nodes) {
        return nodes.stream().filter(node -> node.group() == group).toList();
    }

    private static Sample sample(Instant now, int ready, int wanted, Optional<Traffic> traffic) {
        return new Sample(
                now,
                ready,
                wanted,
                traffic.map(Traffic::requestsPerSecond).orElse(OptionalDouble.empty()),
                traffic.map(Traffic::failuresPerSecond).orElse(OptionalDouble.empty()),
                traffic.map(Traffic::latency).orElse(OptionalDouble.empty()));
    }

    /** Nothing at the first look, and while no balancer answers. */
    private Optional<Traffic> traffic(Instant now) {
        Map<String, Member> members = balancers.members();
        if (members.isEmpty()) {
            last = null;
            return Optional.empty();
        }
        Counts before = last;
        last = new Counts(now, members);
        return Optional.ofNullable(before).map(counts -> Traffic.between(counts, last));
    }
}
