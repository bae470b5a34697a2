package evercart.manager.action;

import evercart.manager.balancer.Balancers;
import evercart.manager.domain.CommandFailedException;
import evercart.manager.domain.Domain;
import evercart.manager.domain.Group;
import evercart.manager.domain.Node;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;

/** Brings a system to a size: nodes that it lacks are made and started, those above it are drained one by one and taken away. */
final class Scaling {
    private final Domain domain;
    private final Balancers balancers;
    private final NodeSteps steps;

    Scaling(Domain domain, Balancers balancers, NodeSteps steps) {
        this.domain = domain;
        this.balancers = balancers;
        this.steps = steps;
    }

    void scale(Group group, int size, Progress progress) {
        domain.want(group, size);
        progress.say("system " + group + " shall have " + size + (size == 1 ? " node" : " nodes"));
        for (int number = 1; number <= size; number++) {
            provide(group.node(number), progress);
        }
        surplus(group, size).forEach(node -> takeAway(node, progress));
        if (group.isBalanced()) {
            balancers.keepOnly(domain.nodes(group).stream().map(Node::name).collect(Collectors.toSet()));
        }
    }

    private void provide(String name, Progress progress) {
        if (domain.node(name).map(node -> !node.member()).orElse(true)) {
            progress.say("creating " + name);
            domain.create(name);
        }
        Node node = steps.find(name);
        try {
            steps.bringUp(node, progress);
        } catch (CommandFailedException broken) {
            remake(node, broken, progress);
        }
        if (!node.group().isBalanced()) {
            domain.tellEndpoints("");
        }
    }

    /** A node whose making was broken off cannot start; what the domain has of it is replaced. */
    private void remake(Node node, CommandFailedException broken, Progress progress) {
        if (!steps.state(node).isDown()) {
            throw broken;
        }
        progress.say(node.name() + " is made anew, because it does not start: " + broken.getMessage());
        domain.delete(node);
        domain.create(node.name());
        steps.bringUp(steps.find(node.name()), progress);
    }

    private List<Node> surplus(Group group, int size) {
        return domain.nodes(group).stream()
                .filter(node -> node.number() > size)
                .sorted(Comparator.comparing(Node::number).reversed())
                .toList();
    }

    private void takeAway(Node node, Progress progress) {
        if (!steps.state(node).isDown()) {
            progress.say("draining " + node.name());
            if (!node.group().isBalanced()) {
                domain.tellEndpoints(node.name());
            }
            steps.takeOut(node, progress);
            steps.stop(node, progress);
        }
        domain.delete(node);
        balancers.remove(node.name());
        if (!node.group().isBalanced()) {
            domain.tellEndpoints("");
        }
        progress.say(node.name() + " is gone");
    }
}
