package evercart.manager.heal;

import evercart.manager.action.ActionDesk;
import evercart.manager.action.BusyException;
import evercart.manager.action.Intent;
import evercart.manager.balancer.BalancerAwayException;
import evercart.manager.domain.CommandFailedException;
import evercart.manager.domain.Domain;
import evercart.manager.domain.DomainAwayException;
import evercart.manager.domain.Group;
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
import java.util.EnumMap;
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

    private final Map<Group, Healing> healing = new EnumMap<>(Group.class);

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
        Map<Node, NodeState> states =
                domain.nodes().parallelStream().collect(Collectors.toMap(node -> node, probe::state));
        for (Group group : Group.values()) {
            help(group, states);
        }
    }

    private void help(Group group, Map<Node, NodeState> all) {
        Map<String, NodeState> states = all.keySet().stream()
                .filter(node -> node.group() == group)
                .collect(Collectors.toMap(Node::name, all::get));
        Healing known = healing.computeIfAbsent(group, first -> new Healing());
        known.look(states, Instant.now()).ifPresent(help -> {
            desk.begin(
                    new Intent(help.intent()),
                    "manager",
                    help.node() + " is " + states.get(help.node()).word());
            known.helped(help.node(), Instant.now());
        });
    }
}
