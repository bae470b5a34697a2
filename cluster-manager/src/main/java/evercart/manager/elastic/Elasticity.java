package evercart.manager.elastic;

import evercart.manager.Policies;
import evercart.manager.action.ActionDesk;
import evercart.manager.action.BusyException;
import evercart.manager.action.Intent;
import evercart.manager.balancer.BalancerAwayException;
import evercart.manager.balancer.Balancers;
import evercart.manager.domain.CommandFailedException;
import evercart.manager.domain.Domain;
import evercart.manager.domain.DomainAwayException;
import evercart.manager.domain.Group;
import evercart.manager.domain.Node;
import evercart.manager.node.NodeProbe;
import evercart.manager.node.NodeState;
import evercart.manager.policy.Autoscaler;
import evercart.manager.policy.Decision;
import evercart.manager.policy.History;
import evercart.manager.policy.Observation;
import evercart.manager.policy.Policy;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;

/** While system A follows its load: observes, decides, acts, every two seconds; what it begins is recorded as everybody's actions are. */
@ApplicationScoped
public class Elasticity {
    private static final Logger LOG = System.getLogger(Elasticity.class.getName());
    private static final long BETWEEN_LOOKS = 2;
    /** as in the nodes' http-thread-pool */
    private static final int REQUEST_THREADS = 64;

    private static final Group SYSTEM = Group.A;

    @Resource
    ManagedScheduledExecutorService scheduler;

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

    private LoadMeter meter;
    private History history;
    private volatile Decision last;

    void start(@Observes @Initialized(ApplicationScoped.class) Object started) {
        scheduler.scheduleWithFixedDelay(this::round, BETWEEN_LOOKS, BETWEEN_LOOKS, TimeUnit.SECONDS);
    }

    void round() {
        try {
            if (domain.followsLoad(SYSTEM)) {
                follow(Instant.now());
            } else {
                forget();
            }
        } catch (DomainAwayException | CommandFailedException | BalancerAwayException | BusyException later) {
            LOG.log(Level.DEBUG, "not followed the load", later);
        } catch (RuntimeException unexpected) {
            LOG.log(Level.WARNING, "cannot follow the load", unexpected);
        }
    }

    private void follow(Instant now) {
        Policy policy = policies.of(SYSTEM);
        Observation seen = observe(now);
        Decision decision = new Autoscaler(policy).decide(seen, past(seen, now), now);
        history = history.with(decision, policy.memory());
        last = decision;
        decisions.made(SYSTEM, decision);
        if (decision.isChange() && desk.isIdle()) {
            act(decision);
        }
    }

    /** A policy may ask for more than the domain has a place for, again and again. */
    private void act(Decision decision) {
        int size = Math.min(decision.size(), domain.most(SYSTEM));
        if (size != decision.from()) {
            desk.begin(Intent.scale(SYSTEM, size), "elasticity", decision.toString());
        }
    }

    private Observation observe(Instant now) {
        if (meter == null) {
            meter = new LoadMeter(REQUEST_THREADS);
        }
        List<Node> nodes = domain.nodes(SYSTEM);
        int size = domain.wanted(SYSTEM).orElse(nodes.size());
        Map<Node, NodeState> all = nodes.parallelStream().collect(Collectors.toMap(node -> node, probe::state));
        Map<String, NodeState> serving = all.keySet().stream()
                .filter(node -> node.number() <= size)
                .collect(Collectors.toMap(Node::name, all::get));
        int spares = (int) all.entrySet().stream()
                .filter(node -> node.getKey().number() > size && node.getValue() == NodeState.READY)
                .count();
        return meter.look(size, serving, spares, balancers.members(), now);
    }

    private History past(Observation seen, Instant now) {
        if (history == null) {
            history = History.startingWith(seen.size(), now);
        }
        return history;
    }

    private void forget() {
        meter = null;
        history = null;
        last = null;
    }

    /** What was decided at the last look; nothing while the load is not followed. */
    public Optional<Decision> last() {
        return Optional.ofNullable(last);
    }
}
