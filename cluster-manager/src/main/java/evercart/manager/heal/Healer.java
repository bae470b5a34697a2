package evercart.manager.heal;

import evercart.manager.action.ActionDesk;
import evercart.manager.action.BusyException;
import evercart.manager.action.Intent;
import evercart.manager.balancer.BalancerAwayException;
import evercart.manager.domain.CommandFailedException;
import evercart.manager.domain.Domain;
import evercart.manager.domain.DomainAwayException;
import evercart.manager.domain.Node;
import evercart.manager.node.NodeProbe;
import evercart.manager.node.NodeState;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;

/** Looks at all nodes every few seconds while healing is on, and has those that need it restarted, when nothing else is under way. */
@ApplicationScoped
public class Healer {
    private static final Logger LOG = System.getLogger(Healer.class.getName());
    private static final long BETWEEN_LOOKS = 3;

    @Resource
    ManagedScheduledExecutorService scheduler;

    @Inject
    Domain domain;

    @Inject
    NodeProbe probe;

    @Inject
    ActionDesk desk;

    private final Healing healing = new Healing();

    void start(@Observes @Initialized(ApplicationScoped.class) Object started) {
        scheduler.scheduleWithFixedDelay(this::look, BETWEEN_LOOKS, BETWEEN_LOOKS, TimeUnit.SECONDS);
    }

    void look() {
        try {
            if (desk.isIdle() && domain.heals()) {
                help();
            }
        } catch (DomainAwayException | CommandFailedException | BalancerAwayException | BusyException later) {
            LOG.log(Level.DEBUG, "not looked at the nodes", later);
        } catch (RuntimeException unexpected) {
            LOG.log(Level.WARNING, "cannot look at the nodes", unexpected);
        }
    }

    private void help() {
        Map<String, NodeState> states =
                domain.nodes().parallelStream().collect(Collectors.toMap(Node::name, probe::state));
        healing.look(states, Instant.now()).ifPresent(node -> {
            desk.begin(
                    new Intent("heal " + node),
                    "manager",
                    node + " is " + states.get(node).word());
            healing.helped(node, Instant.now());
        });
    }
}
