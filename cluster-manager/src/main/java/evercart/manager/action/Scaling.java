package evercart.manager.action;

import evercart.manager.balancer.Balancers;
import evercart.manager.domain.Domain;
import evercart.manager.domain.Group;
import evercart.manager.domain.Node;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;

/**
 * Brings a system to a size: spares serve at once, nodes that it lacks are made and started, those above the size are drained one by one and kept as
 * spares or taken away. What is wanted may become more meanwhile: nodes that it lacks then are begun beside those that start already.
 */
final class Scaling {

    private final Domain domain;
    private final Balancers balancers;
    private final NodeSteps steps;
    private final Provision provision;
    private final Wellbeing wellbeing;
    private final SpareCount spares;
    private final Lanes starts;

    /** How many hot spares there are to be beside so many nodes that serve. */
    interface SpareCount {
        int beside(int size, Group group);
    }

    Scaling(
            Domain domain,
            Balancers balancers,
            NodeSteps steps,
            Provision provision,
            Wellbeing wellbeing,
            SpareCount spares,
            Lanes starts) {
        this.domain = domain;
        this.balancers = balancers;
        this.steps = steps;
        this.provision = provision;
        this.wellbeing = wellbeing;
        this.spares = spares;
        this.starts = starts;
    }

    void scale(Group group, int size, Progress progress) {
        domain.want(group, size);
        progress.say("system " + group + " shall have " + size + (size == 1 ? " node" : " nodes"));
        waiting(group, size).forEach(node -> steps.takeIn(node, progress));
        bringUp(group, progress);
        above(group, wanted(group)).forEach(node -> leave(node, progress));
        if (group.isBalanced()) {
            int last = wanted(group);
            balancers.keepOnly(domain.nodes(group).stream()
                    .filter(node -> node.number() <= last)
                    .map(Node::name)
                    .collect(Collectors.toSet()));
        }
    }

    private int wanted(Group group) {
        return domain.wanted(group).orElseThrow(() -> new ActionFailedException("nobody said how many are to serve"));
    }

    private void bringUp(Group group, Progress progress) {
        AtomicInteger begun = new AtomicInteger();
        starts.each(
                () -> begun.get() < wanted(group) ? Optional.of(group.node(begun.incrementAndGet())) : Optional.empty(),
                node -> provision.provide(node, progress));
    }

    /** Ready, and not yet known to the balancers: such a node needs no start, so it comes before anything slow. */
    private List<Node> waiting(Group group, int size) {
        return domain.nodes(group).stream()
                .filter(node -> node.number() <= size && steps.isApart(node))
                .toList();
    }

    private List<Node> above(Group group, int size) {
        return domain.nodes(group).stream()
                .filter(node -> node.number() > size)
                .sorted(Comparator.comparing(Node::number).reversed())
                .toList();
    }

    private void leave(Node node, Progress progress) {
        int size = wanted(node.group());
        if (node.number() > size + spares.beside(size, node.group())) {
            provision.takeAway(node, progress);
        } else if (node.number() > size && !steps.isApart(node)) {
            steps.setApart(node, progress);
        }
    }

    /** Spares that are missing are made, started and warmed; those above their number go. */
    void keepSpares(Group group, Progress progress) {
        int size = wanted(group);
        int last = Math.min(size + spares.beside(size, group), domain.most(group));
        above(group, Math.max(size, last)).forEach(node -> provision.takeAway(node, progress));
        for (int number = size + 1; number <= last; number++) {
            provision.provide(group.node(number), progress);
            wellbeing.warmUp(steps.find(group.node(number)), progress);
            progress.say(group.node(number) + " stands by");
        }
    }
}
