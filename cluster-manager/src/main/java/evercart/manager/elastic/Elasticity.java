package evercart.manager.elastic;

import evercart.manager.Policies;
import evercart.manager.Rounds;
import evercart.manager.action.ActionDesk;
import evercart.manager.action.BusyException;
import evercart.manager.action.Intent;
import evercart.manager.balancer.BalancerAwayException;
import evercart.manager.balancer.Balancers;
import evercart.manager.balancer.Member;
import evercart.manager.domain.CommandFailedException;
import evercart.manager.domain.Domain;
import evercart.manager.domain.Group;
import evercart.manager.domain.Node;
import evercart.manager.node.NodeProbe;
import evercart.manager.node.NodeState;
import evercart.manager.policy.Decision;
import evercart.manager.policy.Observation;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

/** Of systems that follow their load: observes, decides, acts, every two seconds; what it begins is recorded as everybody's actions are. */
@ApplicationScoped
public class Elasticity {
    private static final Logger LOG = System.getLogger(Elasticity.class.getName());
    private static final Duration BETWEEN_LOOKS = Duration.ofSeconds(2);
    private static final String WHO = "elasticity";

    @Inject
    Rounds rounds;

    @Inject
    Domain domain;

    @Inject
    Balancers balancers;

    @Inject
    Policies policies;

    @Inject
    NodeProbe probe;

    @Inject
    ActionDesk desk;

    @Inject
    Decisions decisions;

    private final Map<Group, Following> systems = new ConcurrentHashMap<>();

    void start(@Observes @Initialized(ApplicationScoped.class) Object started) {
        rounds.every(BETWEEN_LOOKS, "follow the load", this::round);
    }

    void round() {
        Set<Group> following = domain.followingLoad();
        systems.keySet().retainAll(following);
        following.forEach(this::follow);
    }

    private void follow(Group group) {
        try {
            Following system = systems.computeIfAbsent(group, first -> new Following());
            Instant now = Instant.now();
            Decision decision = system.decide(policies.of(group), observe(group, system, now), now);
            decisions.made(group, decision);
            system.remember(decision, decision.isChange() && act(group, decision));
        } catch (CommandFailedException | BalancerAwayException | BusyException later) {
            LOG.log(Level.DEBUG, "not followed the load", later);
        } catch (IllegalArgumentException wrong) {
            LOG.log(Level.WARNING, "system {0} cannot follow its load: {1}", group, wrong.getMessage());
        }
    }

    /**
     * A policy may ask for more than the domain has a place for, again and again. While something is under way, only a growth that is may become a larger one.
     *
     * @return whether it is being done
     */
    private boolean act(Group group, Decision decision) {
        int size = Math.min(decision.size(), domain.most(group));
        if (size == decision.from()) {
            return false;
        }
        Intent intent = Intent.scale(group, size);
        if (!desk.isIdle()) {
            return desk.raise(intent, WHO, decision.toString());
        }
        desk.begin(intent, WHO, decision.toString());
        return true;
    }

    private Observation observe(Group group, Following system, Instant now) {
        List<Node> nodes = domain.nodes(group);
        int size = domain.wanted(group).orElse(nodes.size());
        Map<Node, NodeState> all = nodes.parallelStream().collect(Collectors.toMap(node -> node, probe::state));
        Map<String, NodeState> serving = new HashMap<>();
        Map<String, Duration> busy = new HashMap<>();
        all.forEach((node, state) -> {
            if (node.number() <= size) {
                serving.put(node.name(), state);
                probe.processorTime(node).ifPresent(time -> busy.put(node.name(), time));
            }
        });
        int spares = (int) all.entrySet().stream()
                .filter(node -> node.getKey().number() > size && node.getValue() == NodeState.READY)
                .count();
        return system.meter().look(size, serving, spares, new Sample(now, counted(group), busy));
    }

    private Map<String, Member> counted(Group group) {
        return group.isBalanced() ? balancers.members() : Map.of();
    }

    /** What was decided for the storefront at the last look; nothing while it does not follow its load. */
    public Optional<Decision> last() {
        return last(Group.A);
    }

    /** Likewise for any system. */
    public Optional<Decision> last(Group group) {
        return Optional.ofNullable(systems.get(group)).flatMap(Following::last);
    }
}
