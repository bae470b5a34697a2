package evercart.manager.elastic;

import evercart.manager.Policies;
import evercart.manager.Rounds;
import evercart.manager.action.ActionDesk;
import evercart.manager.action.Intent;
import evercart.manager.domain.Domain;
import evercart.manager.domain.Group;
import evercart.manager.domain.Node;
import evercart.manager.node.NodeProbe;
import evercart.manager.node.NodeState;
import evercart.manager.policy.Decision;
import evercart.manager.policy.Policy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.stream.Collectors;

/** Has as many hot spares stand by as the policy says, whoever sets the size. */
@ApplicationScoped
class SpareKeeper {
    private static final Duration BETWEEN_LOOKS = Duration.ofSeconds(2);
    private static final Duration AFTER_A_FAILURE = Duration.ofSeconds(30);
    private static final Group SYSTEM = Group.A;

    @Inject
    Rounds rounds;

    @Inject
    Domain domain;

    @Inject
    Policies policies;

    @Inject
    NodeProbe probe;

    @Inject
    ActionDesk desk;

    @Inject
    Elasticity elasticity;

    private boolean keeps;
    private String lack = "";
    private Instant notBefore = Instant.MIN;

    void start(@Observes @Initialized(ApplicationScoped.class) Object started) {
        rounds.every(BETWEEN_LOOKS, "look at the spares", this::round);
    }

    void round() {
        Policy policy = policies.of(SYSTEM);
        if ((policy.spares() > 0 || keeps) && desk.isIdle() && !isGrowing()) {
            keeps = true;
            keep(policy, Instant.now());
            keeps = policy.spares() > 0;
        }
    }

    /** Nodes that are to serve come before those that stand by. */
    private boolean isGrowing() {
        return elasticity.last(SYSTEM).filter(Decision::isGrowth).isPresent();
    }

    private void keep(Policy policy, Instant now) {
        int size = domain.wanted(SYSTEM).orElse(0);
        Map<Integer, NodeState> states =
                domain.nodes(SYSTEM).parallelStream().collect(Collectors.toMap(Node::number, probe::state));
        int last = Math.min(size + policy.sparesBeside(size), domain.most(SYSTEM));
        String found = new SpareLook(size, last, states).lack();
        if (!found.isEmpty() && !(found.equals(lack) && now.isBefore(notBefore))) {
            desk.begin(Intent.spares(SYSTEM), "manager", found);
            notBefore = now.plus(AFTER_A_FAILURE);
        }
        lack = found;
    }
}
